// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;
import org.likeness.workbench.compare.source.FrameSource;
import org.likeness.workbench.compare.source.InStep;

/** Clips of different rates are compared by time. */
class InStepTest {

  /** Frame i is i + 1 pixels wide. */
  private record Row(String label, int count, double rate, List<Integer> asked) implements FrameSource {
    @Override
    public double seconds(int index) {
      return rate == 0 ? index : index / rate;
    }

    @Override
    public Image frame(int index) {
      asked.add(index);
      return Image.rgb(index + 1, 1);
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  private static Row row(String label, int count, double rate) {
    return new Row(label, count, rate, new ArrayList<>());
  }

  private static List<Integer> shown(FrameSource source) throws Exception {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < source.count(); i++) {
      out.add(source.frame(i).width() - 1);
    }
    return out;
  }

  @Test
  void theSlowerClipShowsWhatItShowsAtThatTime() throws Exception {
    Row slow = row("slow.mp4", 4, 12.5);
    Row fast = row("fast.mp4", 8, 25);
    List<FrameSource> both = InStep.of(List.of(slow, fast));
    assertSame(fast, both.get(1));
    assertEquals(8, both.get(0).count());
    assertEquals(List.of(0, 0, 1, 1, 2, 2, 3, 3), shown(both.get(0)));
    assertEquals(List.of(0, 1, 2, 3), slow.asked(), "each frame is read once");
    assertEquals(0.2, both.get(0).seconds(5), 1e-9);
    assertEquals("slow.mp4 (12.50 frames/s, by time)", both.get(0).label());
  }

  /** Beyond its end a clip shows nothing that could be measured. */
  @Test
  void aClipThatIsOverHasNoFurtherFrames() throws Exception {
    FrameSource slow = InStep.of(List.of(row("slow.mp4", 2, 12.5), row("fast.mp4", 8, 25))).getFirst();
    assertEquals(List.of(0, 0, 1, 1), shown(slow));
  }

  @Test
  void clipsOfOneRateAndPicturesStayAsTheyAre() {
    Row a = row("a.mp4", 10, 25);
    Row b = row("b.mp4", 12, 25.0001);
    Row pictures = row("samples", 3, 0);
    assertEquals(List.of(a, b, pictures), InStep.of(List.of(a, b, pictures)));
    assertEquals(List.of(pictures), InStep.of(List.of(pictures)));
  }
}
