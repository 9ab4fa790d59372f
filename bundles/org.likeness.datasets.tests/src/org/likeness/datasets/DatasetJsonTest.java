// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.parts.TestParts;

/** Slips in a dataset.json that was edited by hand: none of them may open the gate. */
class DatasetJsonTest {
  @TempDir
  Path folder;
  private Dataset dataset;

  @BeforeEach
  void make() {
    dataset = TestParts.likeness(folder.resolve("home")).workspace(folder.resolve("ws"), true).datasets()
        .create("d", new DatasetInfo("D", "", Instant.EPOCH, List.of(), "", ""));
  }

  private void write(String json) {
    try {
      Files.writeString(dataset.folder().resolve("dataset.json"), json);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void refused(String subject, String key) {
    write("{\"likeness\": 1, \"subjects\": [" + subject + "]}");
    String sentence = assertThrows(UserProblem.class, () -> dataset.requireRight(Use.EXPORT), subject).getMessage();
    assertTrue(sentence.contains("dataset.json") && sentence.contains(key), sentence);
    assertTrue(dataset.verify(Progress.NONE).stream().anyMatch(f -> f.sentence().contains(key)), subject);
  }

  @Test
  void aValueOfAWrongTypeIsRefusedByItsName() {
    String a = "{\"name\": \"A\", \"basis\": \"synthetic-person\", ";
    refused(a + "\"expires\": 20200101}", "'subjects.0.expires'");
    refused(a + "\"expires\": [\"2099-01-01\"]}", "'subjects.0.expires'");
    refused(a + "\"expires\": false}", "'subjects.0.expires'");
    refused(a + "\"expires\": \"01.01.2020\"}", "'subjects.0.expires'");
    refused(a + "\"scope\": \"evaluate\"}", "'subjects.0.scope'");
    refused(a + "\"scope\": null}", "'subjects.0.scope'");
    refused(a + "\"scope\": {\"evaluate\": true}}", "'subjects.0.scope'");
    refused(a + "\"scope\": [7]}", "'subjects.0.scope'");
    refused(a + "\"scope\": [\"evalute\"]}", "'subjects.0.scope'");
    refused(a + "\"evidence\": 3}", "'subjects.0.evidence'");
    refused("{\"name\": 7, \"basis\": \"synthetic-person\"}", "'subjects.0.name'");
    refused("{\"name\": null, \"basis\": \"synthetic-person\"}", "'subjects.0.name'");
    refused("{\"name\": \"A\", \"basis\": [\"synthetic-person\"]}", "'subjects.0.basis'");
    refused("{\"name\": \"A\"}", "'subjects.0.basis'");
    refused("\"A\"", "'subjects'");
  }

  @Test
  void aMisspeltOrDoubledKeyIsRefused() {
    refused("{\"name\": \"A\", \"basis\": \"synthetic-person\", \"expirse\": \"2020-01-01\"}", "'subjects.0.expirse'");
    refused("{\"name\": \"A\", \"basis\": \"synthetic-person\"}, {\"name\": \"A\", \"basis\": \"none\"}", "'A' twice");
  }

  @Test
  void theWholeFileIsLookedAt() {
    for (String json : List.of("{\"subjects\": {\"name\": \"A\"}}", "{\"subjects\": null}", "{\"title\": 1}", "{\"created\": 5}",
        "{\"likeness\": \"1\"}", "{\"likeness\": 2}", "{\"subject\": []}", "[]", "{\"created\": \"yesterday\"}")) {
      write(json);
      assertTrue(assertThrows(UserProblem.class, () -> dataset.info(), json).getMessage().contains("dataset.json"), json);
    }
  }

  @Test
  void rightsAreRecordedAndWhatWasBeforeIsKept() {
    Subject ada = new Subject("Ada", Basis.WRITTEN_CONSENT, Set.of(Use.TRAIN_SWAP), LocalDate.of(2030, 1, 1), "letter");
    Subject later = Subject.of("Ada", Basis.NONE);
    for (Subject s : List.of(ada, later)) {
      try (DatasetEditor e = dataset.edit()) {
        e.info(dataset.info().withRights(s, Instant.EPOCH));
        e.commit();
      }
    }
    assertEquals(List.of(later), dataset.info().subjects());
    assertEquals(List.of(new DatasetInfo.Former(ada, Instant.EPOCH)), dataset.info().former());
  }

  @Test
  void evidenceIsCopiedAndItsHashKept() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "I agree.");
    try (DatasetEditor e = dataset.edit()) {
      Path copy = e.evidence(letter);
      e.info(dataset.info().withRights(new Subject("Ada", Basis.WRITTEN_CONSENT, Set.of(), null, "evidence/" + copy.getFileName(),
          org.likeness.base.io.Hashes.sha256(copy)), Instant.EPOCH));
      e.commit();
    }
    assertEquals("I agree.", Files.readString(dataset.folder().resolve("evidence/letter.txt")));
    assertEquals(List.of(), dataset.verify(Progress.NONE));
    Files.writeString(dataset.folder().resolve("evidence/letter.txt"), "I do not agree.");
    assertTrue(dataset.verify(Progress.NONE).get(0).sentence().contains("the evidence was changed"));
  }
}
