// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.likeness.workbench.chart.Curve;
import org.likeness.workbench.chart.ChartModel;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.Test;
import org.likeness.api.problem.UserProblem;
import org.likeness.workbench.training.commands.RunJobs;
import org.likeness.api.task.Progress;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunState;
import org.likeness.core.task.RunControl;
import org.likeness.workbench.chart.ChartExport;
import org.likeness.workbench.chart.ChartSaver;
import org.likeness.workbench.chart.CurveChart;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.testkit.Ui;
import org.likeness.workbench.testkit.Window;
import org.likeness.workbench.training.dashboard.DashboardEditor;
import org.likeness.workbench.training.recipe.RecipeEditor;

/** Runs: finished ones in the dashboard, living ones from the recipe editor. */
class RunTest extends WorkbenchTest {

  private Run finished(int steps) {
    return likeness().runner().run(RecipeYaml.parse("likeness: 1\nkind: pretend\nname: pretended\nseed: 1\nsteps: " + steps + "\n", "test"),
        workspace, new RunControl(), Progress.NONE);
  }

  /** A run of so many slow steps that has begun, started as the window starts them. */
  static Run start(WorkbenchTest test, int steps) {
    RunJobs.run(Window.get().getShell(), likeness(), session(), test.workspace,
        RecipeYaml.parse("likeness: 1\nkind: pretend\nname: long\nseed: 1\nsteps: " + steps + "\npause: 10\n", "test"));
    Ui.await("the run to begin", () -> likeness().runner().live().active().stream().anyMatch(l -> l.snapshot().isPresent()));
    Ui.await("its dashboard, which opens a moment later and would cover what a test opens now", () -> Window.find().has("run.facts"));
    return likeness().runner().live().active().get(0).run();
  }

  private static DashboardEditor open(Run run) {
    DashboardEditor editor = Window.editor(ThingInput.of(Thing.RUN, run.id()), Thing.RUN.editor(), DashboardEditor.class);
    Ui.await("the dashboard", () -> !editor.isDirtyView() && Window.find().has("run.facts"));
    return editor;
  }

  @Test
  void showsCurvesSamplesAndResults() {
    Run run = finished(60);
    open(run);
    CurveChart losses = Window.find().id("chart.loss", CurveChart.class).widget();
    assertEquals(2, losses.model().sources().size());
    Ui.await("the curves", () -> !losses.isDirty());
    assertTrue(ChartExport.table(losses).lines().count() == 61, "60 steps and a header");
    assertTrue(ChartExport.svg(losses).contains("<polyline"));
    assertEquals("60", Window.find().id("samples.step", Label.class).text());
    Window.find().id("samples.slider", Scale.class).slide(0);
    assertEquals("10", Window.find().id("samples.step", Label.class).text());
    Window.find().id("run.tabs", CTabFolder.class).tab("Results");
    Table results = Window.find().id("run.results", Table.class).widget();
    Ui.await("the result", () -> results.getItemCount() == 1 && results.getItem(0).getText(2).equals("0.8125"));
    assertTrue(Window.find().id("run.facts", Label.class).text().startsWith("✔ finished"));
  }

  @Test
  void curvesOverTime() {
    DashboardEditor editor = open(finished(30));
    CurveChart losses = Window.find().id("chart.loss", CurveChart.class).widget();
    Ui.await("the curves", () -> !losses.isDirty());
    Combo unit = Window.find().id("curves.unit", Combo.class).widget();
    assertArrayEquals(new String[] {"Steps", "Time"}, unit.getItems(), "a recipe without data and batch counts no images");
    losses.model().zoom(new ChartModel.Span(5, 10), null);
    unit.select(1);
    unit.notifyListeners(SWT.Selection, new Event());
    Ui.await("the curves over time", () -> !editor.isDirtyView());
    assertTrue(ChartExport.table(losses).startsWith("seconds\t"), ChartExport.table(losses).lines().findFirst().orElse(""));
    Curve all = losses.model().sources().get(0).all();
    assertEquals(30, all.size());
    assertTrue(all.x()[0] >= 0 && all.x()[29] >= all.x()[0] && all.x()[29] < 600, "seconds of this run: " + all.x()[29]);
    assertNull(losses.model().x(), "a zoom into steps is none into seconds");
    unit.select(0);
    unit.notifyListeners(SWT.Selection, new Event());
    assertEquals(30, losses.model().sources().get(0).all().x()[29]);
  }

  @Test
  void whatTheDiscriminatorAnswersIsSpreadOverTime() {
    Run run = likeness().runner().run(RecipeYaml.of("toy-gan", "answers", 1, java.util.Map.of("batch", 16, "model", java.util.Map.of("id", "mlp-2d", "hidden", 8),
        "device", java.util.Map.of("threads", 1), "budget", java.util.Map.of("steps", 20), "sample", java.util.Map.of("every", 10))), workspace, new RunControl(), Progress.NONE);
    open(run);
    Combo group = Window.find().id("curves.group", Combo.class).widget();
    group.setText("logits (spread)");
    group.notifyListeners(SWT.Selection, new Event());
    CurveChart answers = Window.find().id("chart.logits (spread)", CurveChart.class).widget();
    assertEquals(java.util.List.of("fake 5 %", "fake median", "fake 95 %", "real 5 %", "real median", "real 95 %"),
        answers.model().sources().stream().map(org.likeness.workbench.chart.CurveSource::label).toList());
    Curve low = answers.model().sources().get(0).all();
    Curve high = answers.model().sources().get(2).all();
    assertArrayEquals(new double[] {1, 10, 20}, low.x());
    assertTrue(low.y()[2] < high.y()[2]);
  }

  @Test
  void savesCurves() throws IOException {
    open(finished(20));
    CurveChart losses = Window.find().id("chart.loss", CurveChart.class).widget();
    Ui.await("the curves", () -> !losses.isDirty());
    for (String name : new String[] {"curves.svg", "curves.png", "curves.tsv"}) {
      ChartSaver.save(losses, scratch.resolve(name));
      assertTrue(Files.size(scratch.resolve(name)) > 200, name);
    }
  }

  @Test
  void runsPausesAndStopsARecipe() {
    Path file = workspace.recipes().write("long", "likeness: 1\nkind: pretend\nname: long\nseed: 1\nsteps: 5000\npause: 10\n");
    RecipeEditor editor = Window.editor(ThingInput.of(Thing.RECIPE, file.toString()), Thing.RECIPE.editor(), RecipeEditor.class);
    Ui.await("the check", () -> !editor.isDirtyView());
    assertEquals("ready to run", Window.find().id("recipe.message", Label.class).text());
    Window.find().id("recipe.run").click();
    Ui.await("the dashboard of the run", () -> Window.page().getActiveEditor() instanceof DashboardEditor && Window.find().has("run.facts"));
    Label facts = Window.find().id("run.facts", Label.class).widget();
    Ui.await("steps", () -> facts.getText().contains("steps/s") && facts.getText().contains("left"));
    Window.find().id("run.pause", ToolItem.class).click();
    Ui.await("the pause", () -> facts.getText().startsWith("●") && facts.getText().contains("paused") || facts.getText().startsWith("⏸"));
    long before = likeness().runner().live().active().get(0).snapshot().orElseThrow().step();
    Ui.idle(400);
    long after = likeness().runner().live().active().get(0).snapshot().orElseThrow().step();
    assertTrue(after - before <= 1, "it goes on while it is paused: " + before + " to " + after);
    Window.find().id("run.pause", ToolItem.class).click();
    Window.find().id("run.stop", ToolItem.class).click();
    Ui.await("the stop", () -> likeness().runner().live().active().isEmpty());
    Ui.await("the state", () -> facts.getText().contains("stopped"));
    assertEquals(RunState.STOPPED, workspace.runs().list().get(0).info().state());
  }

  @Test
  void aFailedRunSaysWhyAndWhatToDo() {
    assertThrows(UserProblem.class, () -> likeness().runner().run(RecipeYaml.parse(
        "likeness: 1\nkind: pretend\nname: broken\nseed: 1\nfail: The disk is full\n", "test"), workspace, new RunControl(), Progress.NONE));
    open(workspace.runs().list().get(0));
    assertEquals("The disk is full", Window.find().id("run.reason", Label.class).text());
    assertFalse(Window.find().id("run.health", Label.class).text().contains("finite"), "a run that failed is not called healthy");
    assertTrue(Window.find().id("run.advice", Label.class).text().contains("recipe can be run again"));
    Button remedy = Window.find().id("run.remedy", Button.class).widget();
    Ui.await("a button as wide as its text", () -> remedy.getSize().x >= remedy.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
    Window.find().id("run.remedy", Button.class).click();
    Window.find().id("run.recipe", StyledText.class);
  }

  @Test
  void aRunWhoseFilesAreDamagedIsShownAsFarAsItCanBeRead() throws IOException {
    Run run = finished(20);
    Files.writeString(run.folder().resolve("recipe.yaml"), "likeness: [");
    Files.writeString(run.folder().resolve("results.json"), "{");
    open(run);
    assertTrue(Window.find().id("run.reason", Label.class).text().contains("recipe.yaml"));
    assertTrue(Window.find().id("run.reason", Label.class).text().contains("results.json"));
    assertEquals(2, Window.find().id("chart.loss", CurveChart.class).widget().model().sources().size());
  }

  @Test
  void aDamagedRunSaysSo() throws IOException {
    Run run = finished(20);
    Files.writeString(run.folder().resolve("run.json"), "{");
    open(run);
    assertTrue(Window.find().id("run.reason", Label.class).text().contains("damaged"));
  }

  @Test
  void runsTableAndDifferences() {
    Run a = finished(10);
    Run b = finished(20);
    session().touch();
    var runs = Window.view("org.likeness.workbench.compare.runs", org.likeness.workbench.compare.runs.RunsView.class);
    Ui.await("both runs", () -> !runs.isDirty() && Window.find().has("runs.table")
        && Window.find().id("runs.table", Table.class).widget().getItemCount() == 2);
    var differences = Window.view("org.likeness.workbench.compare.differences", org.likeness.workbench.compare.runs.DifferencesView.class);
    runs.getSite().getSelectionProvider().setSelection(new org.eclipse.jface.viewers.StructuredSelection(java.util.List.of(a, b)));
    Window.page().activate(runs);
    Window.page().bringToTop(differences);
    var tree = Window.find().id("differences.table", org.eclipse.swt.widgets.Tree.class).widget();
    Ui.await("the differences", () -> !differences.isDirty() && tree.getItemCount() == 3 && tree.getItem(0).getItemCount() > 0);
    assertEquals("steps", tree.getItem(0).getItem(0).getText(0));
    assertEquals("10", tree.getItem(0).getItem(0).getText(1));
    assertEquals("20", tree.getItem(0).getItem(0).getText(2));
  }
}
