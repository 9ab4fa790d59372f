// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.Likeness;
import org.likeness.core.models.ModelLibrary;
import org.likeness.core.registry.PluginEntry.State;
import org.likeness.core.registry.sample.FailingLoss;
import org.likeness.core.registry.sample.GoodLoss;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The registry over real services, in a real framework. */
class OsgiRegistryTest {
  private static final String PARAMS = GoodLoss.Parameters.class.getName();
  private static final String NONE = "org.likeness.api.plugin.NoParameters";

  private final List<Bundle> installed = new ArrayList<>();
  private BundleContext context;
  private PluginRegistry registry;

  @BeforeAll
  static void say() {
    if (FrameworkUtil.getBundle(PluginRegistry.class) == null) {
      System.err.println("SKIPPED: OsgiRegistryTest needs an OSGi framework; it runs in the Maven build");
    }
  }

  @BeforeEach
  void find() throws Exception {
    Bundle core = FrameworkUtil.getBundle(PluginRegistry.class);
    assumeTrue(core != null, "no OSGi framework here");
    core.start();
    context = core.getBundleContext();
    for (Bundle b : context.getBundles()) {
      if (b.getSymbolicName().equals("org.likeness.tensor")) {
        b.start();
      }
    }
    registry = service(PluginRegistry.class);
  }

  private <T> T service(Class<T> type) throws InterruptedException {
    ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
    tracker.open();
    T service = tracker.waitForService(20_000);
    assertNotNull(service, type + " is not there");
    return service;
  }

  @AfterEach
  void remove() throws Exception {
    for (Bundle b : installed) {
      b.uninstall();
    }
  }

  private Bundle install(SampleBundle sample) throws Exception {
    Bundle b = sample.install(context);
    installed.add(b);
    return b;
  }

  private Bundle start(SampleBundle sample) throws Exception {
    Bundle b = install(sample);
    b.start();
    return b;
  }

  @Test
  void pluginsComeAndGo() throws Exception {
    assertThrows(UserProblem.class, () -> registry.entry(AdversarialLoss.KIND, "sample"));
    CountDownLatch came = new CountDownLatch(1);
    Bundle bundle;
    try (AutoCloseable listening = registry.onChange(came::countDown)) {
      bundle = start(new SampleBundle("sample.good", "").component(GoodLoss.class, "loss.sample", PARAMS, 0, ""));
      assertTrue(came.await(20, TimeUnit.SECONDS));
    }
    PluginEntry e = registry.entry(AdversarialLoss.KIND, "sample");
    assertEquals(State.READY, e.state(), e.reason());
    assertEquals("sample.good", e.bundle());
    assertEquals("1.2.3", e.version());
    assertEquals("Parameters", e.parameters().orElseThrow().getSimpleName());
    assertEquals("loss.sample", registry.entry(AdversarialLoss.KIND, "sample-alias").id());
    Configured c = registry.configure(AdversarialLoss.KIND, Map.of("id", "sample", "margin", 2), "test");
    assertEquals(Map.of("id", "loss.sample", "margin", 2.0), c.plain());
    AdversarialLoss<Record> loss = c.as(AdversarialLoss.class);
    assertEquals("the adversarial loss 'loss.sample' (sample.good 1.2.3) has failed: it answered nothing (null) to 'generator'",
        assertThrows(PluginFailure.class, () -> loss.generator(c.parameters(), null, null)).getMessage());
    bundle.stop();
    assertTrue(registry.entries(AdversarialLoss.KIND).stream().noneMatch(x -> x.id().equals("loss.sample") && x.state() == State.READY));
    bundle.start();
    assertEquals(State.READY, registry.entry(AdversarialLoss.KIND, "sample").state());
  }

  @Test
  void theHigherRankingIsUsedAndTheOtherOneTakesOver() throws Exception {
    start(new SampleBundle("sample.low", "").component(GoodLoss.class, "loss.sample", PARAMS, 1, ""));
    Bundle high = start(new SampleBundle("sample.high", "").component(GoodLoss.class, "loss.sample", PARAMS, 9, ""));
    assertEquals("sample.high", registry.entry(AdversarialLoss.KIND, "sample").bundle());
    assertEquals(List.of(State.READY, State.REPLACED), states("loss.sample"));
    high.uninstall();
    installed.remove(high);
    assertEquals("sample.low", registry.entry(AdversarialLoss.KIND, "sample").bundle());
    assertEquals(List.of(State.READY), states("loss.sample"));
  }

  private List<State> states(String id) {
    return registry.entries(AdversarialLoss.KIND).stream().filter(e -> e.id().equals(id)).map(PluginEntry::state).toList();
  }

  @Test
  void onePluginThatFailsIsListedWithItsReasonAndBreaksNothing() throws Exception {
    start(new SampleBundle("sample.mixed", "").component(FailingLoss.class, "loss.asleep", NONE, 5, "")
        .component(GoodLoss.class, "loss.sample", PARAMS, 0, ""));
    PluginEntry failed = registry.entry(AdversarialLoss.KIND, "asleep");
    assertEquals(State.FAILED, failed.state());
    assertEquals("it does not start: the licence server is asleep", failed.reason());
    assertEquals(State.READY, registry.entry(AdversarialLoss.KIND, "sample").state());
    UserProblem e = assertThrows(UserProblem.class, () -> registry.plugin(AdversarialLoss.KIND, "asleep", AdversarialLoss.class));
    assertEquals("the adversarial loss 'loss.asleep' (sample.mixed 1.2.3) does not work: it does not start: the licence server is asleep", e.getMessage());
    assertEquals(1, registry.entries().stream().filter(x -> x.id().equals("loss.asleep")).count(), "listed once");
  }

  @Test
  void aWorkingPluginIsPreferredToAFailedOneOfHigherRanking() throws Exception {
    start(new SampleBundle("sample.mixed", "").component(FailingLoss.class, "loss.sample", NONE, 5, "")
        .component(GoodLoss.class, "loss.sample", PARAMS, 0, ""));
    assertEquals(State.READY, registry.entry(AdversarialLoss.KIND, "sample").state());
    assertEquals(List.of(State.FAILED, State.READY), states("loss.sample"));
  }

  @Test
  void aBundleThatDoesNotResolveIsListedWithWhatItNeeds() throws Exception {
    install(new SampleBundle("sample.unresolved", ",com.example.missing").component(GoodLoss.class, "loss.lost", PARAMS, 0, ""));
    PluginEntry e = registry.entry(AdversarialLoss.KIND, "lost");
    assertEquals(State.FAILED, e.state());
    assertEquals("its bundle needs the package com.example.missing, which nothing here provides", e.reason());
    assertEquals("Sample of sample.unresolved", e.label());
  }

  @Test
  void aMissingServiceIsNamed() throws Exception {
    start(new SampleBundle("sample.needy", "").component(GoodLoss.class, "loss.needy", PARAMS, 0,
        "<reference name=\"camera\" interface=\"com.example.Camera\"/>"));
    PluginEntry e = registry.entry(AdversarialLoss.KIND, "needy");
    assertEquals(State.FAILED, e.state());
    assertEquals("a service that it needs is not there: com.example.Camera", e.reason());
  }

  @Test
  void modelsOfBundlesComeAndGoWithThem() throws Exception {
    ModelLibrary models = service(ModelLibrary.class);
    int before = models.catalogue().size();
    String good = "[{\"id\": \"sample-net\", \"label\": \"Sample\", \"base\": \"https://example.org/\", \"files\": [{\"name\": \"net.pt\","
        + " \"path\": \"net.pt\", \"bytes\": 3, \"sha256\": \"" + "a".repeat(64) + "\"}]}]";
    Bundle bundle = start(new SampleBundle("sample.models", "").models(good));
    assertEquals(before + 1, models.catalogue().size());
    assertEquals("https://example.org/net.pt", models.entry("sample-net").files().get(0).url());
    Bundle twice = start(new SampleBundle("sample.twice", "").models(good));
    assertEquals(before + 1, models.catalogue().size());
    assertEquals(List.of("The model 'sample-net' of the plug-in bundle sample.twice 1.2.3 is left out: there is a model of this id already"),
        models.problems());
    twice.uninstall();
    installed.remove(twice);
    Bundle broken = start(new SampleBundle("sample.broken", "").models("[{"));
    assertTrue(models.problems().get(0).startsWith("The models of the plug-in bundle sample.broken 1.2.3 are left out: models.json"), models.problems().toString());
    broken.uninstall();
    installed.remove(broken);
    bundle.uninstall();
    installed.remove(bundle);
    assertEquals(before, models.catalogue().size());
    assertEquals(List.of(), models.problems());
  }

  @Test
  void likenessIsAServiceAndCoreAloneBringsNoKindsOfRecipe() throws Exception {
    Likeness likeness = service(Likeness.class);
    assertEquals(List.of(), likeness.runner().kinds(), "core knows runs, not what they are runs of");
    assertEquals("0.1.0", likeness.version());
    assertEquals(4, likeness.models().catalogue().size(), "face-api, face-recognition, yunet, ict-facekit");
  }
}
