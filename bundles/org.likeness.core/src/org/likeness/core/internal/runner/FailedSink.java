// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.runner;

import org.likeness.api.image.Image;
import org.likeness.api.run.RunSink;
import org.likeness.core.registry.PluginFailure;

/** Stands for a sink that could not be opened, and says so when it is first used, when the run has a log to say it in. */
record FailedSink(PluginFailure failure) implements RunSink.Writer {

  @Override
  public void scalar(long step, String tag, double value) {
    throw failure;
  }

  @Override
  public void image(long step, String tag, Image image) {
    throw failure;
  }

  @Override
  public void histogram(long step, String tag, float[] values) {
    throw failure;
  }

  @Override
  public void goBack(long step) {
    throw failure;
  }

  @Override
  public void flush() {
    throw failure;
  }

  @Override
  public void close() {
    // nothing was opened
  }
}
