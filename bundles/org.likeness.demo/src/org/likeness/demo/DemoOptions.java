// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.demo;

import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * How the demo is run.
 *
 * @param out becomes a workspace with the clip and the report in it
 * @param quick a small training, for a first look
 * @param seed renders two new persons; without it the bundled ones are taken
 * @param overwrite whether a folder that no demo has made may be used, and files in it replaced
 */
public record DemoOptions(Path out, boolean quick, OptionalLong seed, boolean overwrite) {

  /** In a new folder, or one that a demo has made. */
  public DemoOptions(Path out, boolean quick, OptionalLong seed) {
    this(out, quick, seed, false);
  }
}
