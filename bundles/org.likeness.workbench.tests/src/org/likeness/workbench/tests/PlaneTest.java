// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.likeness.core.recipe.Recipe;
import org.likeness.workbench.lessons.plane.PlaneEditor;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;

/** A GAN of points led by hand. */
class PlaneTest extends WorkbenchTest {

  private static PlaneEditor open(String... names) {
    return Window.editor(new ThingInput(Thing.PLANE, List.of(names)), Thing.PLANE.editor(), PlaneEditor.class);
  }

  private static PlaneEditor ready(String... names) {
    PlaneEditor editor = open(names);
    Ui.await("the plane", () -> editor.step() == 0);
    return editor;
  }

  private static void press(String id) {
    ToolItem item = Window.find().id(id, ToolItem.class).widget();
    if ((item.getStyle() & SWT.CHECK) != 0) {
      item.setSelection(!item.getSelection());
    }
    item.notifyListeners(SWT.Selection, new Event());
  }

  private static String numbers() {
    return Window.find().id("plane.numbers", Label.class).text();
  }

  private static void choose(String id, String what) {
    Combo combo = Window.find().id(id, Combo.class).widget();
    combo.setText(what);
    combo.notifyListeners(SWT.Selection, new Event());
  }

  @Test
  void forwardsAndBackShowsTheSame() {
    PlaneEditor editor = ready();
    for (int i = 1; i <= 3; i++) {
      int step = i;
      press("plane.step");
      Ui.await("step " + i, () -> editor.step() == step);
    }
    String third = numbers();
    assertTrue(third.contains("Loss of discriminator") && third.contains("bits"), third);
    press("plane.step");
    Ui.await("step 4", () -> editor.step() == 4);
    assertFalse(numbers().equals(third));
    press("plane.back");
    Ui.await("back", () -> editor.step() == 3);
    assertEquals(third.lines().limit(3).toList(), numbers().lines().limit(3).toList());
    press("plane.fast");
    Ui.await("it goes on by itself", () -> editor.step() > 60);
    press("plane.fast");
    Ui.await("it stands still", () -> !Window.find().id("plane.fast", ToolItem.class).widget().getSelection());
    Scale slider = Window.find().id("plane.slider", Scale.class).widget();
    slider.setSelection(3);
    slider.notifyListeners(SWT.Selection, new Event());
    Ui.await("in the past", () -> editor.step() == 3);
    assertEquals(third.lines().limit(3).toList(), numbers().lines().limit(3).toList());
    assertTrue(slider.getMaximum() > 50, "what was made can be gone to again: " + slider.getMaximum());
  }

  @Test
  void anotherLossFromHereAndAnew() {
    PlaneEditor editor = ready();
    press("plane.step");
    Ui.await("a step", () -> editor.step() == 1);
    Button change = Window.find().id("plane.change", Button.class).widget();
    assertFalse(change.getEnabled());
    String before = numbers();
    choose("plane.loss", "wasserstein");
    assertTrue(change.getEnabled());
    Window.find().id("plane.change", Button.class).click();
    Ui.await("other pulls", () -> !numbers().lines().toList().get(2).equals(before.lines().toList().get(2)));
    assertEquals(1, editor.step());
    assertEquals(before.lines().toList().getFirst(), numbers().lines().toList().getFirst());
    choose("plane.points", "two-moons");
    Window.find().id("plane.begin", Button.class).click();
    Ui.await("anew", () -> editor.step() == 0);
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsLost() {
    PlaneEditor editor = ready();
    press("plane.step");
    Ui.await("a step", () -> editor.step() == 1);
    Text rate = Window.find().id("plane.rate.generator", Text.class).widget();
    rate.setText("fast");
    Window.find().id("plane.begin", Button.class).click();
    assertEquals("Rate of generator: 'fast' is not a number of 0 or more", Window.find().id("plane.problem", Label.class).text());
    rate.setText("0.001");
    choose("plane.points", "drawn");
    Window.find().id("plane.drawn", Text.class).widget().setText("7 7");
    Window.find().id("plane.begin", Button.class).click();
    Ui.await("a sentence", () -> !editor.sentence().isEmpty());
    assertEquals(1, editor.step());
    press("plane.step");
    Ui.await("it goes on as before", () -> editor.step() == 2);
  }

  @Test
  void whatIsSetBecomesARecipe() {
    ready();
    choose("plane.loss", "hinge");
    Window.find().id("plane.begin", Button.class).click();
    Ui.modal(() -> Window.find().id("plane.save", Button.class).click(), () -> {
      Ui.dialog().all(Text.class, t -> t.getEditable()).getFirst().setText("by-hand");
      Ui.dialog().text("OK", Button.class).click();
    });
    Ui.await("the recipe", () -> Files.exists(workspace.recipes().folder().resolve("by-hand.yaml")));
    Recipe saved = workspace.recipes().read("by-hand");
    assertEquals("by-hand", saved.name());
    assertEquals("hinge", saved.root().text("loss"));
    likeness().runner().resolve(saved, workspace);
  }

  @Test
  void aRecipeOfALessonOrAFile() throws IOException {
    PlaneEditor lesson = ready("mode-collapse", "hurried");
    assertEquals("mode-collapse-hurried on the plane", lesson.getPartName());
    Path other = Files.writeString(workspace.folder().resolve("recipes/faces.yaml"), "likeness: 1\nkind: gan\nname: faces\ndata: {images: x}\n");
    open(other.toString());
    Ui.await("a sentence", () -> Window.find().all(Label.class, l -> l.getText().contains("is of the kind 'gan'")).size() == 1);
  }
}
