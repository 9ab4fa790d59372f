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
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.likeness.api.task.Progress;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.Run;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.task.RunControl;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Subject;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.testkit.Finder;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;
import org.likeness.workbench.training.recipe.RecipeEditor;

/** A recipe has its form whether it is right or wrong: what somebody sees who starts from the window. */
class RecipeFormTest extends WorkbenchTest {

  private RecipeEditor create(String kind, String name) {
    Ui.modal(() -> Window.command("org.likeness.recipe.new"), () -> {
      Finder dialog = Ui.shell("New Recipe");
      dialog.id("recipe.new.kind", Combo.class).choose(kind);
      dialog.id("recipe.new.name", Text.class).type(name);
      dialog.id("dialog.ok", Button.class).click();
    });
    RecipeEditor editor = (RecipeEditor) Window.page().getActiveEditor();
    checked(editor);
    return editor;
  }

  private RecipeEditor open(String text) {
    Path file = workspace.recipes().write("wrong", text);
    RecipeEditor editor = Window.editor(ThingInput.of(Thing.RECIPE, file.toString()), Thing.RECIPE.editor(), RecipeEditor.class);
    checked(editor);
    return editor;
  }

  private static void checked(RecipeEditor editor) {
    Ui.await("the check", () -> !editor.isDirtyView());
  }

  @Test
  void aNewRecipeNamesWhatIsThereAndIsReadyToRun() {
    Samples.dataset(workspace, "ada", 3, scratch);
    Samples.dataset(workspace, "bob", 3, scratch);
    create("swap", "first");
    assertEquals("ada", Window.find().id("parameter.a", Combo.class).text());
    assertEquals("bob", Window.find().id("parameter.b", Combo.class).text());
    assertEquals("4000", Window.find().id("parameter.steps", Text.class).text());
    assertEquals("ready to run", Window.find().id("recipe.message", Label.class).text());
    assertTrue(Window.find().id("recipe.run", Button.class).widget().isEnabled());
  }

  @Test
  void aNewSwapTakesRecordingsOfTwoPersonsWhoMayBeUsed() throws IOException {
    Samples.dataset(workspace, "a-refused", 2, Subject.of("C", Basis.NONE), scratch);
    Samples.dataset(workspace, "a-control", 2, Subject.of("D", Basis.SYNTHETIC_PERSON), scratch);
    Samples.dataset(workspace, "a-swapped", 5, Subject.of("E", Basis.SYNTHETIC_PERSON), scratch);
    Samples.dataset(workspace, "ada", 3, scratch);
    Samples.dataset(workspace, "again", 3, scratch);
    Samples.dataset(workspace, "bob", 3, Subject.of("B", Basis.SYNTHETIC_PERSON), scratch);
    Run made = likeness().runner().run(RecipeYaml.parse("likeness: 1\nkind: pretend\nname: control\nseed: 1\nsteps: 1\n", "test"), workspace,
        new RunControl(), Progress.NONE);
    Path record = made.folder().resolve("run.json");
    Files.writeString(record, Files.readString(record).replace("\"pretend\"", "\"extract\""));
    Files.writeString(made.folder().resolve("recipe.yaml"),
        "likeness: 1\nkind: extract\nname: control\nsource: /clips/x.mp4\ndataset: a-control\ngeometry-of: ada\n");
    create("swap", "first");
    assertEquals("ada", Window.find().id("parameter.a", Combo.class).text());
    assertEquals("bob", Window.find().id("parameter.b", Combo.class).text());
  }

  @Test
  void everyKindOpensWithFieldsInAnEmptyWorkspace() {
    for (RecipeKind kind : likeness().runner().kinds()) {
      if (List.of("pretend", "train").contains(kind.kind())) { // not offered by the dialog
        continue;
      }
      create(kind.kind(), "new-" + kind.kind());
      assertEquals("new-" + kind.kind(), Window.find().id("parameter.name", Text.class).text(), kind.kind());
      assertTrue(Window.find().all(Text.class, t -> String.valueOf(t.getData("org.likeness.id")).startsWith("parameter.")).size() > 1, kind.kind());
      Window.closeEditors();
    }
  }

  @Test
  void whatIsMissingIsMarkedBesideItsField() {
    create("swap", "first");
    assertEquals("", Window.find().id("parameter.a", Text.class).text());
    String wrong = Window.find().id("problem.a", Label.class).text();
    assertTrue(wrong.contains("names no dataset") && wrong.contains("import"), wrong);
    assertFalse(Window.find().has("recipe.mistake"), "the same is said again above the form");
    assertEquals("0.25", Window.find().id("parameter.width", Text.class).text());
    assertEquals(1, Window.find().all(Text.class, t -> "parameter.width".equals(t.getData("org.likeness.id"))).size(), "one field a setting");
    assertEquals("4000", Window.find().id("parameter.steps", Text.class).text());
    assertFalse(Window.find().id("recipe.run", Button.class).widget().isEnabled());
  }

  @Test
  void aChoiceShowsWhatTheRecipeSaysAndNothingElse() {
    Samples.dataset(workspace, "ada", 3, scratch);
    open("likeness: 1\nkind: swap\nname: wrong\nseed: 1\ndata: {a: gone, b: \"\"}\nmodel: {id: swap.autoencoder, width: 0.25}\nbudget: {steps: 3}\n");
    assertEquals("gone", Window.find().id("parameter.a", Combo.class).text());
    assertEquals("", Window.find().id("parameter.b", Combo.class).text());
    assertTrue(Window.find().id("problem.a", Label.class).text().contains("not there: 'gone'"));
  }

  @Test
  void allMistakesAreMarkedAndMendedInTheForm() {
    RecipeEditor editor = open("likeness: 1\nkind: pretend\nname: wrong\nseed: 1\nsteps: many   # how many\npause: -3\nstesp: 3\n");
    assertEquals("many", Window.find().id("parameter.steps", Text.class).text());
    assertTrue(Window.find().id("problem.steps", Label.class).text().contains("whole number"));
    assertTrue(Window.find().id("problem.pause", Label.class).text().contains("0 to 1000"));
    assertTrue(Window.find().id("problem.stesp", Label.class).text().contains("unknown key"));
    assertTrue(Window.find().id("recipe.message", Label.class).text().contains("2 more"));
    Window.find().id("parameter.steps", Text.class).type("45");
    Window.find().id("parameter.pause", Text.class).type("0");
    checked(editor);
    assertEquals("", Window.find().id("problem.steps", Label.class).text());
    Window.find().id("recipe.tabs", CTabFolder.class).tab("Source");
    StyledText source = Window.find().id("recipe.source", StyledText.class).widget();
    assertEquals("likeness: 1\nkind: pretend\nname: wrong\nseed: 1\nsteps: 45   # how many\npause: 0\nstesp: 3\n", source.getText());
    source.setText(source.getText().replace("stesp: 3\n", ""));
    checked(editor);
    assertEquals("ready to run", Window.find().id("recipe.message", Label.class).text());
  }

  @Test
  void aPluginWithinAPluginIsChosenAndTheTextKeepsItsLook() {
    Samples.dataset(workspace, "ada", 3, scratch);
    String text = "likeness: 1\nkind: evaluate\nname: nested\nseed: 1\ncandidates: {a: ../datasets/ada}\nmetrics:   # of faces\n"
        + "  - ssim   # of pictures\n  # the person\n  - identity-similarity\n";
    RecipeEditor editor = open(text);
    Window.find().id("plugin.metrics.1.embedder", Combo.class).choose("identity.lbph");
    checked(editor);
    Window.find().id("recipe.tabs", CTabFolder.class).tab("Source");
    assertEquals(text.replace("- identity-similarity", "- {id: identity-similarity, embedder: identity.lbph}"),
        Window.find().id("recipe.source", StyledText.class).text());
  }

  @Test
  void aKindThatIsARecordHasItsWordsRangesAndPickers() {
    Samples.dataset(workspace, "ada", 3, scratch);
    Samples.dataset(workspace, "bob", 3, scratch);
    String text = "likeness: 1\nkind: sets\nname: pair\nseed: 1\nset: ada   # made\nreference: bob\nmost: 1\nmetrics: [kid]\n";
    RecipeEditor editor = open(text);
    assertEquals("ada", Window.find().id("parameter.set", Combo.class).text());
    assertTrue(Window.find().id("problem.most", Label.class).text().contains("2 to 1000000"), Window.find().id("problem.most", Label.class).text());
    Window.find().id("parameter.most", Text.class).type("30");
    checked(editor);
    assertEquals("", Window.find().id("problem.most", Label.class).text());
    assertEquals("", Window.find().id("problem.reference", Label.class).text(), "a dataset here, a clip in recipes that evaluate");
    assertEquals("ready to run", Window.find().id("recipe.message", Label.class).text());
    Window.find().id("parameter.set", Combo.class).choose("bob");
    checked(editor);
    Window.find().id("plugin.metrics.0.features", Combo.class).choose("features.pixels");
    checked(editor);
    Window.find().id("recipe.tabs", CTabFolder.class).tab("Source");
    assertEquals(text.replace("set: ada", "set: bob").replace("most: 1\n", "most: 30\n").replace("[kid]", "[{id: kid, features: features.pixels}]"),
        Window.find().id("recipe.source", StyledText.class).text());
  }

  @Test
  void whatARecordNamesIsOfferedAndLookedFor() {
    Samples.dataset(workspace, "ada", 3, scratch);
    String text = "likeness: 1\nkind: extract\nname: faces\nseed: 1\nsource: gone.mp4   # a clip\ndataset: new\nidentity: nobody\nmin-score: 3\n";
    RecipeEditor editor = open(text);
    assertTrue(Window.find().id("problem.source", Label.class).text().contains("not there: gone.mp4"));
    assertEquals("nobody", Window.find().id("parameter.identity", Combo.class).text());
    assertTrue(Window.find().id("problem.identity", Label.class).text().contains("not there: 'nobody'"));
    assertTrue(Window.find().id("problem.minScore", Label.class).text().contains("0 to 1"));
    assertEquals("", Window.find().id("problem.dataset", Label.class).text(), "it is made");
    Window.find().id("parameter.minScore", Text.class).type("0.4");
    Window.find().id("parameter.source", Text.class).type("../datasets/ada");
    Window.find().id("parameter.identity", Combo.class).choose("ada");
    checked(editor);
    assertEquals("ready to run", Window.find().id("recipe.message", Label.class).text());
    Window.find().id("recipe.tabs", CTabFolder.class).tab("Source");
    assertEquals(text.replace("gone.mp4", "../datasets/ada").replace("nobody", "ada").replace(": 3", ": 0.4"),
        Window.find().id("recipe.source", StyledText.class).text());
  }

  @Test
  void aNameThatIsNoneIsMarkedAndTheFormGoesOn() {
    RecipeEditor editor = open("likeness: 1\nkind: pretend   # no training\nname: wrong\nseed: 1\nsteps: 30\n");
    Window.find().id("parameter.name", Text.class).type("a / b");
    checked(editor);
    assertTrue(Window.find().id("problem.name", Label.class).text().contains("letters"), Window.find().id("problem.name", Label.class).text());
    Window.find().id("parameter.steps", Text.class).type("31");
    checked(editor);
    Window.find().id("recipe.tabs", CTabFolder.class).tab("Source");
    assertEquals("likeness: 1\nkind: pretend   # no training\nname: a / b\nseed: 1\nsteps: 31\n", Window.find().id("recipe.source", StyledText.class).text());
  }

  @Test
  void textThatIsNoYamlKeepsTheFieldsUntilItIsMended() {
    RecipeEditor editor = open("likeness: 1\nkind: pretend\nname: wrong\nseed: 1\nsteps: 30\n");
    Window.find().id("recipe.tabs", CTabFolder.class).tab("Source");
    StyledText source = Window.find().id("recipe.source", StyledText.class).widget();
    source.setText("likeness: 1\nkind: [pretend\n");
    checked(editor);
    Window.find().id("recipe.tabs", CTabFolder.class).tab("Form");
    assertFalse(Window.find().id("parameter.steps", Text.class).widget().isEnabled());
    Window.command("org.eclipse.ui.edit.undo");
    checked(editor);
    assertTrue(Window.find().id("parameter.steps", Text.class).widget().isEnabled());
    assertEquals("30", Window.find().id("parameter.steps", Text.class).text());
  }
}
