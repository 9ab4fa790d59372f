// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.core.registry.PluginEntry.State;
import org.likeness.core.registry.sample.GoodLoss;
import org.likeness.core.registry.sample.HangingLoss;
import org.likeness.core.registry.sample.LonelyLoss;
import org.likeness.core.registry.sample.NullDefaultsLoss;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Jars in the user's folder that bring no plug-in, or one that does not work: a row each, and nothing else is harmed. */
class FaultyJarsTest {
  private static final String NONE = "org.likeness.api.plugin.NoParameters";

  @TempDir
  static Path folder;

  private static SomeFramework framework;
  private static OsgiRegistry registry;
  private static String before;

  private final List<Bundle> installed = new ArrayList<>();

  @BeforeAll
  static void open() throws Exception {
    before = System.getProperty(UserJars.FOLDER);
    System.setProperty(UserJars.FOLDER, Files.createDirectories(folder.resolve("plug-ins here")).toString());
    framework = SomeFramework.open(folder.resolve("osgi"));
    registry = framework.registry();
  }

  @BeforeEach
  void takeAGoodOne() throws Exception {
    take(good("sample.good"));
  }

  @AfterEach
  void remove() throws Exception {
    for (Bundle b : installed) {
      b.uninstall();
    }
    for (java.io.File jar : plugins().toFile().listFiles()) {
      Files.delete(jar.toPath());
    }
  }

  @AfterAll
  static void close() throws Exception {
    registry.stop();
    framework.close();
    if (before == null) {
      System.clearProperty(UserJars.FOLDER);
    } else {
      System.setProperty(UserJars.FOLDER, before);
    }
  }

  private static Path plugins() {
    return Path.of(System.getProperty(UserJars.FOLDER));
  }

  private static SampleBundle good(String name) {
    return new SampleBundle(name, "").component(GoodLoss.class, "loss.good", GoodLoss.Parameters.class.getName(), 0, "");
  }

  private void take(SampleBundle sample) throws Exception {
    Bundle b = framework.context().installBundle(sample.write(plugins()).toUri().toString());
    installed.add(b);
    try {
      b.start();
    } catch (BundleException e) {
      assertTrue(b.getState() == Bundle.INSTALLED, "unresolved");
    }
  }

  /** The only entry that has failed; the good one works beside it. */
  private PluginEntry failed() {
    List<PluginEntry> here = registry.entries().stream().filter(e -> !e.jar().isEmpty()).toList();
    assertEquals(State.READY, here.stream().filter(e -> e.id().equals("loss.good") && e.bundle().equals("sample.good")).findFirst().orElseThrow().state());
    List<PluginEntry> failed = here.stream().filter(e -> e.state() == State.FAILED).toList();
    assertEquals(1, failed.size(), here.toString());
    return failed.getFirst();
  }

  private void row(String id, String origin, String reason) {
    PluginEntry e = failed();
    assertEquals(id, e.id());
    assertEquals(origin, e.origin());
    assertEquals(reason, e.reason());
    assertEquals(plugins().resolve(origin.substring(origin.lastIndexOf(' ') + 1)).toString(), e.jar());
    assertEquals(List.of(e), registry.named(id), "found by what the list shows");
  }

  @Test
  void defaultsThatAreNull() throws Exception {
    take(new SampleBundle("sample.null", "").component(NullDefaultsLoss.class, "loss.null", NullDefaultsLoss.Parameters.class.getName(), 0, ""));
    row("loss.null", "sample.null 1.2.3, sample.null.jar", "its parameter record cannot be used: the constant DEFAULTS of "
        + NullDefaultsLoss.Parameters.class.getName() + " is null");
  }

  @Test
  void aConstructorThatHangs() throws Exception {
    take(new SampleBundle("sample.hangs", "").component(HangingLoss.class, "loss.hangs", NONE, 0, ""));
    assertEquals(State.READY, registry.entry(AdversarialLoss.KIND, "good").state(), "only what is asked for is asked");
    row("loss.hangs", "sample.hangs 1.2.3, sample.hangs.jar", "it has not answered for 5 s");
  }

  @Test
  void aClassThatIsMissingAtRunTime() throws Exception {
    take(new SampleBundle("sample.lonely", "").component(LonelyLoss.class, "loss.lonely", NONE, 0, ""));
    row("loss.lonely", "sample.lonely 1.2.3, sample.lonely.jar", "it does not start: the class org.likeness.core.registry.sample.Helper is missing; "
        + "its bundle neither holds nor imports the package org.likeness.core.registry.sample");
  }

  @Test
  void annotationsThatTheBundleCannotSee() throws Exception {
    take(new SampleBundle("sample.blind", "").imports("ai.djl.ndarray,org.likeness.api.gan")
        .component(GoodLoss.class, "loss.blind", GoodLoss.Parameters.class.getName(), 0, ""));
    row("loss.blind", "sample.blind 1.2.3, sample.blind.jar", "its parameter record cannot be used: it is described by "
        + "org.likeness.api.plugin.Parameter, which its bundle cannot see; its bundle must import the package org.likeness.api.plugin as it is here");
  }

  @Test
  void anImportThatNobodyProvides() throws Exception {
    take(new SampleBundle("sample.lost", ",com.example.missing").component(GoodLoss.class, "loss.lost", NONE, 0, ""));
    row("loss.lost", "sample.lost 1.2.3, sample.lost.jar", "its bundle needs the package com.example.missing, which nothing here provides");
  }

  @Test
  void noInfo() throws Exception {
    take(new SampleBundle("sample.noinfo", "").component(GoodLoss.class, "", NONE, 0, ""));
    row("sample.noinfo.GoodLoss", "sample.noinfo 1.2.3, sample.noinfo.jar", "it has no @PluginInfo with an id");
  }

  @Test
  void noComponents() throws Exception {
    take(new SampleBundle("sample.bare", ""));
    row("sample.bare.jar", "sample.bare 1.2.3, sample.bare.jar", "it has no components: was it built with a tool that reads @Component?");
  }

  @Test
  void noJarAtAll() throws Exception {
    Files.writeString(plugins().resolve("text.jar"), "this is no jar");
    PluginEntry e = failed();
    assertEquals("text.jar", e.id());
    assertTrue(e.reason().startsWith("it cannot be read: it is no jar, or damaged"), e.reason());
  }

  @Test
  void noBundle() throws Exception {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(plugins().resolve("plain.jar")), new Manifest())) {
      jar.finish();
    }
    row("plain.jar", "plain.jar", "it is no bundle: its manifest has no Bundle-SymbolicName");
  }

  @Test
  void theSameBundleTwice() throws Exception {
    Files.copy(plugins().resolve("sample.good.jar"), plugins().resolve("copy.jar"));
    row("copy.jar", "copy.jar", "another file brings the bundle sample.good 1.2.3 already: sample.good.jar");
  }

  @Test
  void theSameIdTwice() throws Exception {
    take(good("sample.second"));
    PluginEntry second = registry.entries(AdversarialLoss.KIND).stream().filter(e -> e.bundle().equals("sample.second")).findFirst().orElseThrow();
    assertEquals(State.REPLACED, second.state());
    assertEquals("the plug-in of the same id that was there first is kept: sample.good 1.2.3, sample.good.jar", second.reason());
    assertEquals("sample.good", registry.entry(AdversarialLoss.KIND, "good").bundle());
  }

  @Test
  void whatTheLauncherCouldNotInstallIsRead() throws Exception {
    Path jar = new SampleBundle("sample.refused", "").write(plugins());
    Path failures = Files.writeString(folder.resolve("failed.txt"), jar + "\tthe moon is full\n");
    System.setProperty(UserJars.FAILURES, failures.toString());
    try {
      row("sample.refused.jar", "sample.refused.jar", "it cannot be installed: the moon is full");
    } finally {
      System.clearProperty(UserJars.FAILURES);
    }
  }

  @Test
  void whyABundleDoesNotStartIsRead() throws Exception {
    SampleBundle sample = new SampleBundle("sample.idle", "").component(GoodLoss.class, "loss.idle", GoodLoss.Parameters.class.getName(), 0, "");
    Path jar = sample.write(plugins());
    Bundle b = framework.context().installBundle(jar.toUri().toString());
    installed.add(b);
    b.start();
    b.stop();
    Path failures = Files.writeString(folder.resolve("idle.txt"), jar + "\tStackOverflowError: deep\n");
    System.setProperty(UserJars.FAILURES, failures.toString());
    try {
      row("loss.idle", "sample.idle 1.2.3, sample.idle.jar", "its bundle does not start: StackOverflowError: deep");
    } finally {
      System.clearProperty(UserJars.FAILURES);
    }
  }
}
