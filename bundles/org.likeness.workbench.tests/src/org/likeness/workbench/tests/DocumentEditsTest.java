// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.workbench.training.recipe.DocumentEdits;
import org.likeness.workbench.training.recipe.DocumentEdits.Edit;

/** What a form shows by default is written out as far as it must be when something in it is changed. */
class DocumentEditsTest {
  private static final Map<String, Object> SHOWN = Map.of("batchSize", 16L, "loss", Map.of("id", "loss.hinge", "margin", 1.0),
      "metrics", List.of(Map.of("id", "metric.built", "embedder", Map.of("id", "identity.lbph", "size", 8L))),
      "stage", Map.of("blur", Map.of("amount", 1.0, "edge", "mirror")), "sizes", List.of(Map.of("x", 1L), Map.of("x", 2L)));

  private static void edit(Map<String, ?> document, List<Object> path, Object value, List<Object> there, Object written) {
    assertEquals(new Edit(there, written), DocumentEdits.of(document, SHOWN, path, value));
  }

  @Test
  void aPluginThatIsNotThereIsWrittenWithItsId() {
    edit(Map.of(), List.of("loss", "margin"), 2.0, List.of("loss"), Map.of("id", "loss.hinge", "margin", 2.0));
    edit(Map.of("loss", "hinge"), List.of("loss", "margin"), 2.0, List.of("loss", "margin"), 2.0);
    edit(Map.of("metrics", List.of(Map.of("id", "built"))), List.of("metrics", 0, "embedder", "size"), 3L, List.of("metrics", 0, "embedder"),
        Map.of("id", "identity.lbph", "size", 3L));
    edit(Map.of("metrics", List.of(Map.of("id", "built", "embedder", "auto"))), List.of("metrics", 0, "embedder", "size"), 3L,
        List.of("metrics", 0, "embedder", "size"), 3L);
  }

  @Test
  void aRecordThatIsNotThereIsWrittenWithTheKeyAlone() {
    edit(Map.of(), List.of("stage", "blur", "amount"), 2.0, List.of("stage"), Map.of("blur", Map.of("amount", 2.0)));
    edit(Map.of("stage", Map.of()), List.of("stage", "blur", "amount"), 2.0, List.of("stage", "blur"), Map.of("amount", 2.0));
  }

  @Test
  void aListThatIsNotThereIsWrittenWhole() {
    edit(Map.of(), List.of("sizes", 1, "x"), 5L, List.of("sizes"), List.of(Map.of("x", 1L), Map.of("x", 5L)));
    edit(Map.of(), List.of("sizes", 0), null, List.of("sizes"), List.of(Map.of("x", 2L)));
    edit(Map.of(), List.of("sizes", 2), Map.of("x", 9L), List.of("sizes"), List.of(Map.of("x", 1L), Map.of("x", 2L), Map.of("x", 9L)));
    edit(Map.of("sizes", List.of(Map.of("x", 1L), Map.of("x", 2L))), List.of("sizes", 1, "x"), 5L, List.of("sizes", 1, "x"), 5L);
  }

  @Test
  void theOnlyOneOfAListStaysWithoutBrackets() {
    edit(Map.of("sizes", "one.mp4"), List.of("sizes", 0), "other.mp4", List.of("sizes"), "other.mp4");
    edit(Map.of("sizes", "one.mp4"), List.of("sizes", 0), null, List.of("sizes"), null);
    edit(Map.of("sizes", "one.mp4"), List.of("sizes", 1), "other.mp4", List.of("sizes", 1), "other.mp4");
  }

  @Test
  void keysKeepTheirSpelling() {
    edit(Map.of("batch-size", 8L), List.of("batchSize"), 9L, List.of("batch-size"), 9L);
    edit(Map.of(), List.of("batchSize"), 9L, List.of("batchSize"), 9L);
  }
}
