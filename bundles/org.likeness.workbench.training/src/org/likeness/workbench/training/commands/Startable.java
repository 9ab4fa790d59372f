// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.commands;

/** A part that F5 runs. */
public interface Startable {

  /** Runs what it shows. UI thread. */
  void perform();
}
