// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.task.Progress;
import org.likeness.core.parts.TestParts;
import org.likeness.core.workspace.Workspace;

/** A workspace, and a folder of three pictures to import. */
abstract class ThreePictures {
  static final Subject ADA = Subject.of("ada", Basis.WRITTEN_CONSENT);

  @TempDir
  Path folder;
  Workspace workspace;
  Path source;

  @BeforeEach
  void open() throws IOException {
    workspace = TestParts.likeness(folder.resolve("home")).workspace(folder.resolve("ws"), true);
    source = Files.createDirectory(folder.resolve("source"));
    for (int i = 0; i < 3; i++) {
      Files.writeString(source.resolve("p" + i + ".png"), "picture " + i);
    }
  }

  Dataset imported() {
    return workspace.datasets().importFrom(source, ImportOptions.of("ada", ADA), Progress.NONE);
  }
}
