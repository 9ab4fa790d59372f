// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;

class AttributesTest extends ThreePictures {

  private static DatasetEditor.NewFace face(int frame, Attributes attributes) {
    return new DatasetEditor.NewFace(1, frame, new Box(0, 0, 40, 40), null, Affine.IDENTITY, 1, "ada", "", Face.Origin.SYNTHETIC, attributes);
  }

  @Test
  void whatIsKnownOfAFaceStaysWithItAndIsPartOfTheFingerprint() {
    Dataset dataset = imported();
    String none = dataset.fingerprint();
    Attributes smile = Attributes.of(Map.of("pose.yaw", -12.5, "AU12", 0.1 + 0.2));
    try (DatasetEditor editor = dataset.edit()) {
      assertEquals(smile, editor.addFace(face(0, smile), Image.rgb(40, 40)).attributes());
      editor.addFace(face(1, Attributes.NONE), Image.rgb(40, 40));
      editor.commit();
    }
    List<Face> faces = dataset.faces();
    assertEquals(smile, faces.get(0).attributes());
    assertEquals(Attributes.NONE, faces.get(1).attributes());
    assertEquals(List.of(), dataset.verify(Progress.NONE));
    String one = dataset.fingerprint();
    assertNotEquals(none, one);
    try (DatasetEditor editor = dataset.edit()) {
      editor.removeFaces(1);
      editor.addFace(face(0, Attributes.of(Map.of("pose.yaw", -12.5, "AU12", 0.4))), Image.rgb(40, 40));
      editor.addFace(face(1, Attributes.NONE), Image.rgb(40, 40));
      editor.commit();
    }
    assertNotEquals(one, dataset.fingerprint());
  }

  @Test
  void namesAndNumbersAreChecked() {
    Attributes a = Attributes.of(Map.of("b", 1.0, "a.c-d", 2.0));
    assertEquals(List.of("a.c-d", "b"), a.names());
    assertEquals(Optional.of(2.0), a.get("a.c-d"));
    assertEquals(Optional.empty(), a.get("c"));
    assertEquals("a.c-d 2.0, b 1.0", a.toString());
    assertSame(a.names(), Attributes.of(Map.of("b", 7.0, "a.c-d", 8.0)).names(), "thousands of faces share their names");
    for (String bad : List.of("", "1a", "a b", "a..b", "-a", "a".repeat(65))) {
      assertThrows(IllegalArgumentException.class, () -> Attributes.of(Map.of(bad, 1.0)), bad);
    }
    assertThrows(IllegalArgumentException.class, () -> Attributes.of(Map.of("a", Double.NaN)));
  }
}
