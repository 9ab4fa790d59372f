// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.testkit;

import java.nio.file.Path;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Keeps a picture of the screen beside the test reports when a test fails: {@code target/screenshots/CLASS.METHOD.png}. */
public final class PictureOnFailure implements TestExecutionExceptionHandler {

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
    if (Display.getCurrent() != null && !(failure instanceof org.opentest4j.TestAbortedException)) {
      Path file = Path.of("target", "screenshots",
          context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName() + ".png");
      try {
        Pictures.screen(file);
      } catch (AssertionError | RuntimeException e) {
        failure.addSuppressed(e);
      }
    }
    throw failure;
  }
}
