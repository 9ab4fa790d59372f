// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.task.Progress;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.Run;
import org.likeness.core.task.RunControl;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.Subject;
import org.likeness.media.image.Images;
import org.likeness.workbench.images.PictureView;
import org.likeness.workbench.testkit.Found;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;
import org.likeness.workbench.training.latent.LatentEditor;
import org.likeness.workbench.training.latent.Tiles;

/** A small generator's samples: chosen, mixed, moved, walked through, written and compared with what it learned from. */
class LatentTest extends LatentWindow {

  private static String current() {
    return Window.find().id("latents.current", Label.class).text();
  }

  /** A click into a sample. */
  private static void click(int sample, int state) {
    Found<Tiles> grid = Window.find().id("latents.grid", Tiles.class);
    Rectangle cell = grid.widget().cell(sample);
    grid.mouse(SWT.MouseDown, cell.x + cell.width / 2, cell.y + cell.height / 2, 1, state);
  }

  private static RGB middle() {
    Found<PictureView> view = Window.find().id("latents.picture", PictureView.class);
    return view.pixel(view.widget().getSize().x / 2 + 3, view.widget().getSize().y / 2 + 3);
  }

  private static void tab(String title) {
    Window.find().id("latents.tabs", CTabFolder.class).tab(title);
  }

  @Test
  void samplesAreChosenAndMixed() {
    LatentEditor editor = open(trained(Basis.SYNTHETIC_PERSON));
    assertEquals("Latents of faces", editor.getPartName());
    assertTrue(Window.find().id("latents.facts", Label.class).text().contains("latents of 100 numbers"), Window.find().id("latents.facts", Label.class).text());
    assertEquals("Seed 1, picture 0", current());
    click(1, 0);
    settled(editor);
    assertEquals("Seed 1, picture 1", current());
    Scale slider = Window.find().id("mix.slider", Scale.class).widget();
    assertFalse(slider.isEnabled(), "nothing to mix with yet");
    click(16, SWT.MOD1);
    assertTrue(slider.isEnabled());
    RGB alone = middle();
    Window.find().id("mix.slider", Scale.class).slide(60);
    Window.find().id("mix.slider", Scale.class).slide(100);
    settled(editor);
    assertEquals("Seed 1, picture 1 → 16 at 100 %", current());
    RGB atB = middle();
    Window.find().id("mix.alone", Button.class).click();
    settled(editor);
    assertEquals(alone, middle());
    click(16, 0);
    settled(editor);
    assertEquals(atB, middle(), "the end of the way is B");
    Window.find().id("mix.choose", Button.class).click();
    click(0, 0);
    assertEquals("Seed 1, picture 16", current(), "B was chosen, not A");
    assertTrue(slider.isEnabled());
  }

  @Test
  void seedPageAndKeysChangeWhatIsShown() {
    LatentEditor editor = open(trained(Basis.SYNTHETIC_PERSON));
    Spinner seed = Window.find().id("latents.seed", Spinner.class).widget();
    seed.setSelection(9);
    seed.notifyListeners(SWT.Selection, new Event());
    Window.find().id("latents.after", ToolItem.class).click();
    settled(editor);
    Found<Tiles> grid = Window.find().id("latents.grid", Tiles.class);
    grid.keyCode(SWT.ARROW_RIGHT, 0).keyCode(SWT.ARROW_RIGHT, 0).keyCode(SWT.CR, 0);
    assertEquals("Seed 9, picture 38", current());
    grid.keyCode(SWT.ARROW_LEFT, 0).key('b', 0);
    assertTrue(Window.find().id("mix.slider", Scale.class).widget().isEnabled());
    assertTrue(Window.find().id("batch.command", Text.class).text().contains("--count 72 --seed 9"));
  }

  @Test
  void picturesOfOneClassAreChosen() {
    Dataset dataset = workspace.datasets().create("colours", new DatasetInfo("colours", "", Instant.EPOCH,
        List.of(Subject.of("", Basis.SYNTHETIC_PERSON)), "", ""));
    try (DatasetEditor editor = dataset.edit()) {
      for (int i = 0; i < 8; i++) {
        Path file = scratch.resolve("colours-" + i + ".png");
        Images.write(file, Samples.picture(i, 32));
        editor.addItem(file, Media.IMAGE, "", "", i % 2 == 0 ? "red" : "blue", false);
      }
      editor.commit();
    }
    Run run = likeness().runner().run(RecipeYaml.parse(RECIPE.replace("images: a", "images: colours").replace("id: dcgan", "id: conditional-dcgan")
        + "labels: label\n", "test"), workspace, new RunControl(), Progress.NONE);
    LatentEditor editor = open(run);
    Found<Combo> classes = Window.find().id("latents.class", Combo.class);
    assertEquals(List.of("All in turn", "blue", "red"), List.of(classes.widget().getItems()));
    RGB first = middle();
    classes.choose("red");
    settled(editor);
    click(0, 0);
    settled(editor);
    assertNotEquals(first, middle(), "picture 0 was blue");
    assertTrue(Window.find().id("batch.command", Text.class).text().contains("--class red"));
  }

  @Test
  void directionsMoveThePicture() {
    LatentEditor editor = open(trained(Basis.SYNTHETIC_PERSON));
    tab("Directions");
    Found<Scale> first = Window.find().id("directions.slider.1", Scale.class);
    assertFalse(first.widget().isEnabled());
    Window.find().id("directions.find", Button.class).click();
    Ui.await("the directions", 60_000, () -> first.widget().isEnabled());
    int one = percent("directions.share.1");
    assertTrue(one >= percent("directions.share.8") && one > 0 && one <= 100, "the first changes most: " + one);
    assertTrue(Window.find().id("directions.words", Label.class).text().startsWith("8 of 100 directions make "));
    first.slide(60);
    settled(editor);
    assertEquals("Seed 1, picture 0, moved", current());
    Window.find().id("directions.reset", Button.class).click();
    settled(editor);
    assertEquals("Seed 1, picture 0", current());
    assertEquals(30, first.widget().getSelection());
    click(21, 0);
    assertFalse(first.widget().isEnabled(), "they were those of another picture");
  }

  private static int percent(String id) {
    String words = Window.find().id(id, Label.class).text();
    return (int) Double.parseDouble(words.substring(words.indexOf(':') + 1, words.indexOf('%')).strip());
  }

  @Test
  void aWalkIsPlayedAndWritten() {
    LatentEditor editor = open(trained(Basis.SYNTHETIC_PERSON));
    tab("Walk");
    Window.find().id("walk.add", Button.class).click();
    assertFalse(Window.find().id("walk.play", Button.class).widget().isEnabled(), "a walk needs two stops");
    click(14, 0);
    Window.find().id("latents.grid", Tiles.class).key('w', 0);
    Window.find().id("walk.play", Button.class).click();
    Ui.await("the way back", () -> current().equals("Walking from stop 2 to stop 1"));
    Window.find().id("walk.play", Button.class).click();
    settled(editor);
    assertEquals("Seed 1, picture 14", current());
    Path clip = scratch.resolve("walk.mp4");
    editor.exports().walk(clip, 5);
    written(clip);
    Path sheet = scratch.resolve("samples.png");
    editor.exports().samples(sheet);
    written(sheet);
    Path picture = scratch.resolve("picture.png");
    editor.exports().picture(picture);
    written(picture);
    assertTrue(Stream.of(clip, sheet, picture).allMatch(f -> Files.exists(f.resolveSibling(f.getFileName() + ".provenance.json"))), "all are on record");
  }

  private static void written(Path file) {
    Ui.await(file + " to be written", () -> Window.find().id("latents.written", Label.class).text().equals("Wrote " + file));
  }

  @Test
  void nothingIsWrittenWithoutTheRight() {
    LatentEditor editor = open(trained(Basis.NONE));
    Path picture = scratch.resolve("picture.png");
    editor.exports().picture(picture);
    Ui.await("the refusal", () -> !editor.isDirtyView() && !Window.find().id("latents.written", Label.class).text().isEmpty());
    assertTrue(Window.find().id("latents.written", Label.class).text().contains("'A'"), Window.find().id("latents.written", Label.class).text());
    assertFalse(Files.exists(picture));
    assertEquals(1, takeErrors().size());
  }

  @Test
  void neighboursAreFoundAndFollow() {
    LatentEditor editor = open(trained(Basis.SYNTHETIC_PERSON));
    tab("Neighbours");
    Combo dataset = Window.find().id("neighbours.dataset", Combo.class).widget();
    Ui.await("the datasets", () -> dataset.getText().equals("a"));
    Window.find().id("neighbours.find", Button.class).click();
    Label sentence = Window.find().id("neighbours.sentence", Label.class).widget();
    Ui.await("what was found", () -> sentence.getText().contains("(features.random)"));
    String first = sentence.getText();
    assertTrue(first.contains("(median of 1)") && first.contains("(median of 12)"), first);
    click(35, 0);
    Ui.await("what is near to another", () -> !editor.isDirtyView() && !sentence.getText().equals(first));
  }
}
