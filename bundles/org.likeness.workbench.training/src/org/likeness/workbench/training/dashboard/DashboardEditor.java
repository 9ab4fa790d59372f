// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.dashboard;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.likeness.base.io.Plain;
import org.likeness.core.Likeness;
import org.likeness.core.run.Run;
import org.likeness.workbench.parts.Editors;
import org.likeness.workbench.chart.XAxis;
import org.likeness.workbench.parts.InjectedEditor;
import org.likeness.workbench.parts.ObjectSelection;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.training.commands.RunJobs;
import org.likeness.workbench.widgets.BatchTwin;
import org.likeness.workbench.widgets.EmptyState;
import org.likeness.workbench.widgets.Ids;
import org.likeness.workbench.widgets.KeysHelp;

/** A run: state and speed, curves and samples while it runs, results, log and recipe. */
public final class DashboardEditor extends InjectedEditor {
  private static final int PERIOD = 1000;
  /** Characters of a text that is shown: beyond it the file itself is the place to look. */
  private static final int MOST_TEXT = 1_000_000;

  @Inject
  private WorkspaceSession session;
  @Inject
  private Likeness likeness;

  private final StackLayout stack = new StackLayout();
  private Composite area;
  private Composite page;
  private EmptyState missing;
  private RunHeader header;
  private EndNotice notice;
  private CTabFolder tabs;
  private SashForm split;
  private CurvesPane curves;
  private SamplesPane samples;
  private HealthStrip health;
  private ResultsTable results;
  private StyledText log;
  private StyledText recipe;
  private Background background;
  private ObjectSelection selection;
  private Run run;
  private boolean shownOnce;
  private boolean wasLive;

  @Override
  public void createPartControl(Composite parent) {
    area = new Composite(parent, SWT.NONE);
    area.setLayout(stack);
    missing = new EmptyState(area, "run", "The run is being read …", "", null);
    page = new Composite(area, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    page.setLayout(layout);
    header = new RunHeader(page, this::resume, this::explore);
    header.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    notice = new EndNotice(page);
    tabs = Ids.mark(new CTabFolder(page, SWT.BOTTOM | SWT.FLAT), "run.tabs");
    tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    dashboard();
    results = new ResultsTable(tabs);
    tab("Results", results.control());
    log = text("run.log");
    tab("Log", log);
    recipe = text("run.recipe");
    tab("Recipe", recipe);
    tabs.setSelection(Integer.parseInt(remembered("tab", "0")));
    BatchTwin twin = new BatchTwin(page);
    twin.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    twin.setCommand(List.of("runs", "show", thing().first(), "--workspace",
        session.workspace().map(w -> w.folder().toString()).orElse(".")));
    background = new Background(area, "run");
    selection = new ObjectSelection();
    getSite().setSelectionProvider(selection);
    stack.topControl = missing;
    read();
    tick();
  }

  private void dashboard() {
    Composite main = new Composite(tabs, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    main.setLayout(layout);
    split = new SashForm(main, SWT.VERTICAL | SWT.SMOOTH);
    split.setSashWidth(4);
    split.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    curves = new CurvesPane(split);
    samples = new SamplesPane(split);
    String[] weights = remembered("split", "1 1").split(" ");
    split.setWeights(Integer.parseInt(weights[0]), Integer.parseInt(weights[1]));
    curves.bar().want(XAxis.Unit.valueOf(remembered("unit", XAxis.Unit.STEP.name())));
    curves.bar().setWeight(Integer.parseInt(remembered("smoothing", "600")));
    health = new HealthStrip(main);
    health.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Palette.follow(split, () -> split.setBackground(Palette.of(split).line()));
    tab("Dashboard", main);
    KeysHelp.install(main, "Keys in a Run", "Wheel, drag", "Zoom along the steps", "Shift+drag", "Move", "0", "Show everything",
        "L", "Logarithmic", "Click, double click in the legend", "Hide, show alone");
  }

  private void tab(String title, Control control) {
    CTabItem item = new CTabItem(tabs, SWT.NONE);
    item.setText(title);
    item.setControl(control);
  }

  private StyledText text(String id) {
    StyledText text = Ids.mark(new StyledText(tabs, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL), id);
    text.setFont(org.eclipse.jface.resource.JFaceResources.getTextFont());
    text.setMargins(8, 8, 8, 8);
    return text;
  }

  private void tick() {
    if (area.isDisposed()) {
      return;
    }
    if (area.isVisible() && shownOnce && isLive()) {
      read();
    }
    area.getDisplay().timerExec(PERIOD, this::tick);
  }

  private boolean isLive() {
    return run != null && (wasLive || likeness.runner().live().find(run.id()).isPresent());
  }

  private void read() {
    background.read(this::content, this::show, this::failed);
  }

  private Optional<RunContent> content() {
    if (run == null) {
      run = session.workspace().flatMap(w -> w.runs().list().stream().filter(r -> r.id().equals(thing().first())).findFirst())
          .orElse(null);
    }
    return Optional.ofNullable(run).map(r -> RunContent.read(likeness, r));
  }

  private void failed(String sentence) {
    missing.setSentence(sentence);
    stack.topControl = missing;
    area.layout();
  }

  private void show(Optional<RunContent> content) {
    if (content.isEmpty()) {
      failed("The run '" + thing().first() + "' is not in the open workspace.");
      return;
    }
    RunContent c = content.get();
    wasLive = c.info().state().live() || c.live().isPresent();
    header.show(c);
    notice.show(c, this::resume, this::openRecipe);
    curves.show(c);
    samples.show(c.samples());
    health.show(c);
    results.show(c.results());
    String words = Plain.text(c.log(), MOST_TEXT);
    if (!log.getText().equals(words)) {
      boolean atEnd = log.getTopIndex() + log.getClientArea().height / log.getLineHeight() >= log.getLineCount() - 1;
      log.setText(words);
      if (atEnd) {
        log.setTopIndex(log.getLineCount() - 1);
      }
    }
    if (!recipe.getText().equals(Plain.text(c.recipe(), MOST_TEXT))) {
      recipe.setText(Plain.text(c.recipe(), MOST_TEXT));
    }
    if (split.getMaximizedControl() != (c.samples().isEmpty() ? curves : null)) {
      split.setMaximizedControl(c.samples().isEmpty() ? curves : null);
    }
    if (!shownOnce) {
      shownOnce = true;
      if (c.tags().isEmpty() && !c.results().isEmpty()) {
        tabs.setSelection(1);
      }
      selection.set(new StructuredSelection(c.run()));
      stack.topControl = page;
      area.layout(true, true);
    }
  }

  /** The recipe in the workspace that this run was made from when it is still there, else that of the run as text. */
  private void openRecipe() {
    session.workspace().map(w -> w.recipes().folder().resolve(run.info().name() + ".yaml")).filter(java.nio.file.Files::exists)
        .ifPresentOrElse(f -> Editors.open(getSite().getPage(),
            ThingInput.of(Thing.RECIPE, f.toString())),
            () -> tabs.setSelection(tabs.getItemCount() - 1));
  }

  private void explore() {
    Editors.open(getSite().getPage(), ThingInput.of(Thing.LATENTS, run.id()));
  }

  private void resume() {
    session.workspace().ifPresent(w -> RunJobs.resume(area.getShell(), likeness, session, w, run));
    wasLive = true;
  }

  /** Whether the screen does not yet show what is on disk. */
  public boolean isDirtyView() {
    return background.isBusy() || curves.isDirty() || samples.isDirty();
  }

  @Override
  protected void remember(IMemento to) {
    to.putString("tab", Integer.toString(tabs.getSelectionIndex()));
    to.putString("split", split.getWeights()[0] + " " + split.getWeights()[1]);
    to.putString("unit", curves.bar().unit().name());
    to.putString("smoothing", Integer.toString(curves.bar().weight()));
  }

  @Override
  public void setFocus() {
    area.setFocus();
  }
}
