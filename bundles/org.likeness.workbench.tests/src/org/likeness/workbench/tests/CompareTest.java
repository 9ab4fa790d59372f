// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;
import org.likeness.workbench.compare.panes.CompareEditor;
import org.likeness.workbench.compare.panes.Mode;
import org.likeness.workbench.compare.panes.Pixels;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.testkit.Found;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;

/** The comparison: lock-step, modes, keys, arithmetic. */
class CompareTest extends WorkbenchTest {

  private CompareEditor open() {
    Path a = Samples.frames(scratch.resolve("a"), 12, 0);
    Path b = Samples.frames(scratch.resolve("b"), 12, 1);
    CompareEditor editor = Window.editor(new ThingInput(Thing.COMPARISON, List.of(a.toString(), b.toString())), Thing.COMPARISON.editor(),
        CompareEditor.class);
    Ui.await("the frames", () -> editor.model().stores().size() == 2 && !editor.isDirtyView());
    return editor;
  }

  @Test
  void stepsAllPanesTogether() {
    CompareEditor editor = open();
    Found<Canvas> panes = Window.find().id("compare.panes", Canvas.class);
    panes.key('.', 0).key('.', 0);
    assertEquals(2, editor.model().frame());
    panes.key('.', SWT.SHIFT);
    assertEquals(11, editor.model().frame(), "not beyond the last frame");
    panes.key(',', 0);
    assertEquals(10, editor.model().frame());
    Ui.await("the frame of both", () -> !editor.isDirtyView());
    assertEquals(Samples.picture(10, 64).get(0, 0, 0), editor.model().stores().get(0).get(10).get(0, 0, 0));
    assertEquals(Samples.picture(11, 64).get(0, 0, 0), editor.model().stores().get(1).get(10).get(0, 0, 0));
    assertTrue(Window.find().id("compare.place", Label.class).text().startsWith("10 / 11"));
  }

  @Test
  void everyModeHasItsKey() {
    CompareEditor editor = open();
    Found<Canvas> panes = Window.find().id("compare.panes", Canvas.class);
    for (Mode m : Mode.values()) {
      panes.key(m.key(), 0);
      assertEquals(m, editor.model().mode());
      Ui.idle(100);
    }
    panes.key('S', 0).key('2', 0);
    assertEquals(1, editor.model().solo());
    panes.key('2', 0);
    assertEquals(-1, editor.model().solo());
  }

  @Test
  void theWipesEdgeDividesTheTwo() {
    CompareEditor editor = open();
    Found<Canvas> panes = Window.find().id("compare.panes", Canvas.class);
    panes.key('W', 0);
    editor.model().setWipe(0.5);
    Ui.idle(200);
    int width = panes.widget().getSize().x;
    int height = panes.widget().getSize().y;
    int side = Math.min(width, height - 22);
    int left = (width - side) / 2;
    assertEquals(corner(0), panes.pixel(left + 6, height - 6));
    assertEquals(corner(1), panes.pixel(left + side - 6, height - 6));
  }

  private static RGB corner(int number) {
    Image i = Samples.picture(number, 64);
    return new RGB(i.get(0, 0, 0), i.get(0, 0, 1), i.get(0, 0, 2));
  }

  @Test
  void differencesHaveAFixedScale() {
    Image a = Samples.picture(0, 32);
    Image b = a.copy();
    b.data()[0] = (byte) ((a.data()[0] & 0xff) + 5);
    Image d = Pixels.difference(a, b, 4);
    assertEquals(20, d.get(0, 0, 0));
    assertEquals(0, d.get(0, 0, 1));
    assertEquals(0, Pixels.difference(a, a, 16).get(5, 5, 2));
    assertEquals(100, Pixels.psnr(a, a));
    assertEquals(10 * Math.log10(255.0 * 255 * a.data().length / 25), Pixels.psnr(a, b), 1e-9);
  }

  @Test
  void plays() {
    CompareEditor editor = open();
    Window.find().id("compare.play").click();
    Ui.await("the third frame", () -> editor.model().frame() >= 3);
    Window.find().id("compare.play").click();
    int at = editor.model().frame();
    Ui.idle(400);
    assertEquals(at, editor.model().frame());
  }

  @Test
  void isEmptyWithOneButton() {
    Window.editor(new ThingInput(Thing.COMPARISON, List.of()), Thing.COMPARISON.editor(), CompareEditor.class);
    assertTrue(Window.find().has("empty.action"));
  }

  @Test
  void whatCannotBeReadSaysSoInItsPaneAndTheOthersStay() throws java.io.IOException {
    Path good = Samples.frames(scratch.resolve("good"), 4, 0);
    java.nio.file.Files.writeString(good.resolve("frame-001.png"), "no picture");
    Path bad = java.nio.file.Files.writeString(scratch.resolve("broken.mp4"), "no clip at all");
    CompareEditor editor = Window.editor(new ThingInput(Thing.COMPARISON, List.of(good.toString(), bad.toString())), Thing.COMPARISON.editor(),
        CompareEditor.class);
    Ui.await("both panes", () -> editor.model().stores().size() == 2 && !editor.isDirtyView());
    assertTrue(Window.find().has("compare.panes"), "the comparison is blank");
    assertTrue(editor.model().stores().get(0).get(0) != null);
    assertTrue(editor.model().stores().get(1).problem(0).contains("broken.mp4"), editor.model().stores().get(1).problem(0));
    editor.model().setFrame(1);
    Ui.await("the damaged frame", () -> !editor.isDirtyView());
    assertTrue(editor.model().stores().get(0).problem(1).contains("frame-001.png"), editor.model().stores().get(0).problem(1));
    editor.model().setFrame(2);
    Ui.await("the frame behind it", () -> !editor.isDirtyView() && editor.model().stores().get(0).get(2) != null);
  }
}
