// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.likeness.workbench.chart.CurveChart;
import org.likeness.workbench.lessons.LessonEditor;
import org.likeness.workbench.lessons.LessonsView;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;
import org.likeness.workbench.widgets.Ids;

/** Lessons in the classroom: listed, opened, run and checked. */
class LessonTest extends WorkbenchTest {

  private static final String MINE = """
      lesson: 1
      id: mine
      title: A lesson of one's own
      about: Of a test.
      recipes:
        ring: {kind: toy-gan, model: {id: mlp-2d, hidden: 16}, device: {threads: 1}, budget: {steps: 60}, sample: {every: 20}, log: {every: 5}}
      steps:
      - text: Words & more.
      - question: {ask: Why?, answer: Because.}
      - run: ring
      - pictures: {of: ring, caption: points}
      - curves: {value: loss/generator, of: ring}
      - check: {run: ring, value: loss/generator, at-least: 0, says: It has a loss.}
      - check: {run: ring, value: validation/high-quality, at-least: 1, says: All are of high quality after 60 steps.}
      """;

  private Path write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(workspace.folder().resolve("lessons"));
    return Files.writeString(folder.resolve(name), text);
  }

  private static LessonEditor open(String name) {
    LessonEditor editor = Window.editor(ThingInput.of(Thing.LESSON, name), Thing.LESSON.editor(), LessonEditor.class);
    Ui.await("the lesson", () -> !editor.isDirtyView() && Window.find().has("lesson.all"));
    return editor;
  }

  @Test
  void theClassroomListsOursAndThoseOfTheWorkspace() throws IOException {
    write("mine.yaml", MINE);
    write("broken.yaml", MINE.replace("question:", "qestion:"));
    Window.perspective("org.likeness.workbench.classroom");
    LessonsView view = Window.view("org.likeness.workbench.lessons", LessonsView.class);
    session().touch();
    Table table = Window.find().id("lessons.table", Table.class).widget();
    Ui.await("the lessons", () -> !view.isDirty() && table.getItemCount() >= 12);
    assertEquals("broken.yaml", table.getItem(0).getText());
    assertEquals("A lesson of one's own", table.getItem(1).getText());
    assertEquals("Two networks against each other", table.getItem(2).getText());
  }

  @Test
  void aLessonIsRunAndItsFalseClaimShown() throws IOException {
    Path file = write("mine.yaml", MINE);
    LessonEditor editor = open(file.toString());
    assertEquals("A lesson of one's own", editor.getPartName());
    assertTrue(found(0).endsWith("not run yet"), found(0));
    Window.find().id("lesson.run.ring", Button.class).click();
    Ui.await("its verdicts", () -> found(1).contains("it is not so"));
    assertTrue(found(0).contains("; found 0."), found(0));
    Ui.await("the state", () -> Window.find().id("lesson.state.ring", Label.class).text().equals("finished"));
    CurveChart chart = Window.find().id("lesson.curves.loss/generator", CurveChart.class).widget();
    assertEquals("ring", chart.model().sources().get(0).label());
    assertEquals("Run ring again", Window.find().id("lesson.run.ring", Button.class).text());
    editor.getSite().getPage().closeEditor(editor, false);
    open(file.toString());
    Ui.await("what was run before is found again", () -> found(0).contains("; found 0."));
  }

  private static String found(int check) {
    return Window.find().all(Label.class, l -> "lesson.found".equals(l.getData(Ids.KEY))).get(check).getText();
  }

  @Test
  void theAnswerIsHiddenUntilItIsAskedFor() {
    open("r1");
    Control link = (Control) Window.find().id("lesson.answer").widget();
    Label answer = (Label) link.getParent().getChildren()[2];
    assertFalse(answer.getVisible());
    link.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
    assertTrue(answer.getVisible() && answer.getText().startsWith("With R1"), answer.getText());
  }
}
