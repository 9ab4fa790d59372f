// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.likeness.core.Likeness;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.workspace.Workspace;
import org.likeness.workbench.session.TaskJob;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.testkit.PictureOnFailure;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** A test in the real window with an empty workspace of its own; errors in the log make it fail. */
@ExtendWith(PictureOnFailure.class)
abstract class WorkbenchTest {
  private final List<IStatus> errors = new ArrayList<>();
  private final ILogListener listener = (status, plugin) -> {
    if (status.getSeverity() == IStatus.ERROR) {
      errors.add(status);
    }
  };
  private ServiceRegistration<RecipeKind> pretend;

  Path scratch;
  Workspace workspace;

  @BeforeEach
  final void begin() throws IOException {
    if (!running()) {
      System.err.println("*** SKIPPED, no workbench is running: " + getClass().getSimpleName() + " ***");
    }
    assumeTrue(running(), "no workbench is running");
    Platform.addLogListener(listener);
    pretend = context().registerService(RecipeKind.class, new PretendTraining(), null);
    scratch = Files.createTempDirectory("likeness-workbench");
    workspace = Window.service(WorkspaceSession.class).open(scratch.resolve("workspace"), true);
    Window.perspective("org.likeness.workbench.datasets");
    Window.closeEditors();
  }

  /** To register services of the test itself. */
  static BundleContext context() {
    Bundle bundle = FrameworkUtil.getBundle(WorkbenchTest.class);
    try {
      bundle.start(Bundle.START_TRANSIENT);
    } catch (BundleException e) {
      throw new AssertionError("The bundle of the tests does not start", e);
    }
    return bundle.getBundleContext();
  }

  private static boolean running() {
    try {
      return Window.exists();
    } catch (IllegalStateException | LinkageError e) {
      return false;
    }
  }

  @AfterEach
  final void end() throws IOException {
    if (scratch == null) {
      return;
    }
    Window.service(Likeness.class).runner().live().active().forEach(r -> r.control().cancel());
    Window.join(TaskJob.FAMILY);
    Window.closeEditors();
    Platform.removeLogListener(listener);
    pretend.unregister();
    Ui.await("the test's folder to be gone, in which a view's background thread may still read", this::removed);
    Assertions.assertEquals(List.of(), errors.stream().map(WorkbenchTest::words).toList(), "errors in the log");
  }

  private boolean removed() {
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path f : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(f);
      }
      return true;
    } catch (IOException | UncheckedIOException e) {
      return false; // a file came or went just now
    }
  }

  private static String words(IStatus s) {
    return s.getMessage() + (s.getException() == null ? "" : " (" + s.getException() + ")");
  }

  /** Errors that a test provokes on purpose. */
  final List<IStatus> takeErrors() {
    List<IStatus> out = List.copyOf(errors);
    errors.clear();
    return out;
  }

  static Likeness likeness() {
    return Window.service(Likeness.class);
  }

  static WorkspaceSession session() {
    return Window.service(WorkspaceSession.class);
  }
}
