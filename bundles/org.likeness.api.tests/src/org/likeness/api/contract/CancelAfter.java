// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import java.util.concurrent.atomic.AtomicInteger;
import org.likeness.api.task.Progress;

/** A progress that is cancelled when it has been asked so many times, and counts how often it is asked after that. */
public final class CancelAfter implements Progress {
  private final int questions;
  private final AtomicInteger asked = new AtomicInteger();

  /** @param questions 0 = cancelled from the start */
  public CancelAfter(int questions) {
    this.questions = questions;
  }

  /** How often the work has asked. */
  public int asked() {
    return asked.get();
  }

  @Override
  public void start(String what, long total) {
    // nothing shown
  }

  @Override
  public void advance(long units) {
    // nothing shown
  }

  @Override
  public void note(String sentence) {
    // nothing shown
  }

  @Override
  public boolean isCancelled() {
    return asked.incrementAndGet() > questions;
  }
}
