// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.synthesis.SampleSet;
import org.likeness.synthesis.SampleSet.Item;
import org.likeness.synthesis.SampleSet.Role;

class SampleSetTest {
  @Test
  void answersMoveAsTheDrivingClipDoes() {
    List<Item> clips = SampleSet.DEFAULT.clips(Heads.basic(), 0.4, 10, 64);
    Item drive = of(clips, Role.DRIVE);
    for (Role role : List.of(Role.ANSWER, Role.ANSWER_WHOLE)) {
      Item answer = of(clips, role);
      assertEquals(drive.clip().frames(), answer.clip().frames());
      assertArrayEquals(drive.clip().voice(), answer.clip().voice());
      assertEquals(drive.clip().frame(2).actionUnits(), answer.clip().frame(2).actionUnits());
      assertArrayEquals(of(clips, Role.TRAIN_A).clip().frame(0).identity(), answer.clip().frame(0).identity());
    }
    assertTrue(drive.clip().voice().length > 0, "the driving clip has sound");
  }

  @Test
  void geometryIsJsonWithEveryFrame() {
    Item drive = of(SampleSet.DEFAULT.clips(Heads.basic(), 0.4, 10, 64), Role.DRIVE);
    String json = SampleSet.geometry(drive.clip());
    assertEquals(4, json.split("\"landmarks\"").length - 1);
    double x = drive.clip().frame(0).landmarks().xy()[0];
    double written = Double.parseDouble(json.substring(json.indexOf("\"landmarks\":[") + 13, json.indexOf(',', json.indexOf("\"landmarks\":["))));
    assertEquals(x, written, 0.001);
  }

  private static Item of(List<Item> clips, Role role) {
    return clips.stream().filter(i -> i.role() == role).findFirst().orElseThrow();
  }
}
