// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.parts.TestParts;
import org.likeness.core.workspace.Workspace;

/** Nobody comes under a basis that was given for somebody else. */
class GivenRightsTest {
  private static final Subject EVERYBODY = Subject.of("", Basis.OWN_LIKENESS);
  private static final Subject NOBODY = Subject.of("", Basis.NONE);

  @TempDir
  Path scratch;
  private Workspace workspace;
  private Path first;
  private Path second;

  @BeforeEach
  void open() throws IOException {
    workspace = TestParts.likeness(scratch.resolve("home")).workspace(scratch.resolve("ws"), true);
    first = Files.createDirectory(scratch.resolve("first"));
    second = Files.createDirectory(scratch.resolve("second"));
    Files.writeString(first.resolve("first.png"), "first");
    Files.writeString(second.resolve("second.png"), "second");
  }

  private Dataset add(Path file, Subject subject) {
    return workspace.datasets().importFrom(file, ImportOptions.of("d", subject), Progress.NONE);
  }

  private void refused(Subject subject, String... words) {
    UserProblem e = assertThrows(UserProblem.class, () -> add(second, subject));
    for (String word : words) {
      assertTrue(e.getMessage().contains(word), e.getMessage());
    }
    Dataset d = workspace.datasets().get("d");
    assertEquals(1, d.items().size(), "nothing was added");
    assertEquals(List.of(), d.verify(Progress.NONE));
  }

  @Test
  void whoIsAddedWithoutAWordDoesNotComeUnderEverybodysBasis() {
    add(first, EVERYBODY);
    refused(NOBODY, "own likeness", "second.png", "--subject NAME --basis BASIS");
  }

  @Test
  void noDefaultOfTheImportGivesABasis() {
    add(first, EVERYBODY);
    ImportOptions silent = new ImportOptions("d", null, false, "", List.of(), "", "");
    assertThrows(UserProblem.class, () -> workspace.datasets().importFrom(second, silent, Progress.NONE));
    ImportOptions named = new ImportOptions("d", null, false, "bob", List.of(), "", "");
    assertThrows(UserProblem.class, () -> workspace.datasets().importFrom(second, named, Progress.NONE));
    assertEquals(1, workspace.datasets().get("d").items().size());
  }

  @Test
  void whoIsAddedWithOtherRightsThanAreRecordedIsRefused() {
    add(first, new Subject("ada", Basis.WRITTEN_CONSENT, Set.of(), LocalDate.of(2099, 1, 1), ""));
    refused(new Subject("ada", Basis.WRITTEN_CONSENT, Set.of(Use.EVALUATE), LocalDate.of(2099, 1, 1), ""), "'ada'", "other rights");
    refused(new Subject("ada", Basis.WRITTEN_CONSENT, Set.of(), LocalDate.of(2030, 1, 1), ""), "2099-01-01", "2030-01-01");
    refused(Subject.of("ada", Basis.PUBLIC_DOMAIN), "public domain", "likeness dataset rights d");
  }

  @Test
  void whoIsNamedWithoutABasisMayNotBeUsed() {
    add(first, EVERYBODY);
    Dataset d = add(second, Subject.of("bob", Basis.NONE));
    UserProblem e = assertThrows(UserProblem.class, () -> Rights.require(d, Use.TRAIN_SWAP));
    assertTrue(e.getMessage().contains("'bob'"), e.getMessage());
  }

  @Test
  void theSameRightsMayBeGivenAgainAndKnownFilesNeedNone() {
    add(first, EVERYBODY);
    add(first, NOBODY);
    assertEquals(2, add(second, EVERYBODY).items().size());
    Rights.require(workspace.datasets().get("d"), Use.TRAIN_SWAP);
  }
}
