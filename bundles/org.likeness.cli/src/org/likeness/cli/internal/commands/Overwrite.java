// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import org.likeness.base.io.Outputs;
import picocli.CommandLine.Option;

/** {@code --overwrite} of the commands that write where a person says. As a mixin. */
final class Overwrite {
  @Option(names = "--overwrite", description = "Replace files that are there already; what is read is never replaced.")
  private boolean asked;

  /** Null when it was not asked for, so that it is left out of a recipe. */
  Boolean orNull() {
    return asked ? Boolean.TRUE : null;
  }

  boolean asked() {
    return asked;
  }

  Outputs outputs() {
    return Outputs.replacing(asked);
  }
}
