// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.task.RunControl;

/** Files come into a dataset, are checked there, or are refused. */
class DatasetsTest extends ThreePictures {

  @Test
  void anImportCopiesAndRecords() throws IOException {
    Dataset ada = imported();
    assertEquals(List.of("media/p0.png", "media/p1.png", "media/p2.png"), ada.items().stream().map(DatasetItem::file).toList());
    assertEquals("picture 1", Files.readString(ada.file(ada.items().get(1))));
    assertEquals(new Dataset.Counts(3, 0, 0, 0, 27), ada.counts());
    assertEquals(List.of(ADA), ada.info().subjects());
    assertEquals(List.of(), ada.verify(Progress.NONE));
    assertEquals(List.of("ada"), workspace.datasets().list().stream().map(Dataset::name).toList());
    imported();
    assertEquals(3, ada.items().size(), "the same files are not added twice");
  }

  @Test
  void aLinkedImportLeavesFilesWhereTheyAre() throws IOException {
    ImportOptions linked = new ImportOptions("linked", "files", true, "", List.of(), "", "");
    Dataset d = workspace.datasets().importFrom(source, linked, Progress.NONE);
    assertEquals(source.toAbsolutePath().resolve("p0.png"), d.file(d.items().get(0)));
    try (var media = Files.list(d.folder().resolve("media"))) {
      assertEquals(0, media.count());
    }
  }

  @Test
  void verifyNamesWhatWasChangedWhatIsMissingAndWhatIsStrange() throws IOException {
    Dataset ada = imported();
    Files.writeString(ada.folder().resolve("media/p0.png"), "picture X");
    Files.delete(ada.folder().resolve("media/p1.png"));
    Files.writeString(ada.folder().resolve("media/stranger.png"), "?");
    assertEquals(List.of(new Finding("media/p0.png", "media/p0.png: the file was changed since it was added"),
        new Finding("media/p1.png", "media/p1.png: the file is missing"),
        new Finding("media/stranger.png", "media/stranger.png: this file is not recorded in the dataset; it can be deleted")),
        ada.verify(Progress.NONE));
    Files.write(ada.folder().resolve("dataset.db"), new byte[5000]);
    assertTrue(ada.verify(Progress.NONE).get(0).sentence().contains("damaged"));
  }

  @Test
  void aFailedOrCancelledImportLeavesNothing() throws IOException {
    Files.writeString(source.resolve("broken.png"), "");
    UserProblem e = assertThrows(UserProblem.class,
        () -> workspace.datasets().importFrom(List.of(source), ImportOptions.of("ada", ADA).strictly(), Progress.NONE));
    assertTrue(e.getMessage().contains("broken.png"));
    assertEquals(List.of(), workspace.datasets().list());
    Files.delete(source.resolve("broken.png"));
    RunControl control = new RunControl();
    control.cancel();
    assertThrows(CancellationException.class,
        () -> workspace.datasets().importFrom(source, ImportOptions.of("ada", ADA), control.over(Progress.NONE)));
    assertFalse(Files.exists(workspace.datasets().folder().resolve("ada")));
  }

  @Test
  void whatCannotBeReadIsLeftOutAndListed() throws IOException {
    Files.writeString(source.resolve("broken.png"), "");
    Files.copy(source.resolve("p1.png"), source.resolve("q1.png"));
    Imported imported = workspace.datasets().importFrom(List.of(source), ImportOptions.of("ada", ADA), Progress.NONE);
    assertEquals("3 files kept, 1 was there already, 1 refused", imported.inWords());
    assertTrue(imported.refused().get(0).sentence().contains("broken.png"));
    assertEquals(3, imported.dataset().items().size());
    assertEquals("0 files kept, 4 were there already, 1 refused",
        workspace.datasets().importFrom(List.of(source), ImportOptions.of("ada", ADA), Progress.NONE).inWords());
  }

  @Test
  void severalSourcesAreOneImport() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("o.png"), "another");
    assertEquals(4, workspace.datasets().importFrom(List.of(source, other), ImportOptions.of("ada", ADA), Progress.NONE).kept());
    Files.delete(other.resolve("o.png"));
    assertThrows(UserProblem.class, () -> workspace.datasets().importFrom(List.of(source, other), ImportOptions.of("eve", ADA), Progress.NONE));
    assertTrue(workspace.datasets().find("eve").isEmpty());
  }

  @Test
  void badInputIsRefusedInWords() throws IOException {
    assertTrue(refused(() -> workspace.datasets().importFrom(folder.resolve("nowhere"), ImportOptions.of("x", ADA), Progress.NONE))
        .startsWith("There is no file or folder"));
    Path text = Files.writeString(folder.resolve("a.txt"), "x");
    assertTrue(refused(() -> workspace.datasets().importFrom(text, ImportOptions.of("x", ADA), Progress.NONE)).contains("nothing that can be imported"));
    assertTrue(refused(() -> workspace.datasets().importFrom(source, ImportOptions.of("../x", ADA), Progress.NONE)).contains("letters, digits"));
    imported();
    assertTrue(refused(() -> workspace.datasets().get("aad")).contains("did you mean 'ada'?"));
    Files.writeString(workspace.datasets().get("ada").folder().resolve("dataset.json"), "{\"subjects\": [{\"name\": \"x\", \"basis\": \"consent\"}]}");
    assertTrue(refused(() -> workspace.datasets().get("ada").info()).contains("did you mean 'written-consent'?"));
  }

  private static String refused(Runnable what) {
    return assertThrows(UserProblem.class, what::run).getMessage();
  }
}
