// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.likeness.core.Likeness;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;
import org.likeness.lessons.Lesson;
import org.likeness.lessons.LessonPage;
import org.likeness.lessons.LessonResult;
import org.likeness.lessons.LessonStep;
import org.likeness.lessons.LessonTask;
import org.likeness.lessons.Lessons;
import org.likeness.workbench.chart.ChartCursor;
import org.likeness.workbench.parts.Editors;
import org.likeness.workbench.parts.InjectedEditor;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.session.TaskJob;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.widgets.BatchTwin;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.EmptyState;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;

/** A lesson from top to bottom: to read, to guess, to run, to look at while it runs, and to check. */
public final class LessonEditor extends InjectedEditor {
  private static final int PERIOD = 700;
  private static final int MARGIN = 32;
  /** Lines longer than this are hard to read, on a projector as well. */
  private static final int WIDEST = 900;

  @Inject
  private WorkspaceSession session;
  @Inject
  private Likeness likeness;

  private final StackLayout stack = new StackLayout();
  private final List<StepPanel> panels = new ArrayList<>();
  private Composite area;
  private EmptyState missing;
  private ScrolledComposite scroll;
  private Composite page;
  private Background background;
  private Lesson lesson;
  private LessonRuns runs;
  private boolean reading;

  @Override
  public void createPartControl(Composite parent) {
    area = new Composite(parent, SWT.NONE);
    GridLayout outer = new GridLayout();
    outer.marginWidth = 0;
    outer.marginHeight = 0;
    outer.verticalSpacing = 0;
    area.setLayout(outer);
    Composite middle = new Composite(area, SWT.NONE);
    middle.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    middle.setLayout(stack);
    missing = new EmptyState(middle, "lesson", "The lesson is being read …", "", null);
    scroll = Ids.mark(new ScrolledComposite(middle, SWT.V_SCROLL), "lesson.page");
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.getVerticalBar().setIncrement(40);
    page = new Composite(scroll, SWT.NONE);
    scroll.setContent(page);
    scroll.addListener(SWT.Resize, e -> measure());
    BatchTwin twin = new BatchTwin(area);
    twin.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    twin.setCommand(List.of("lesson", "run", thing().first(), "--workspace", session.workspace().map(w -> w.folder().toString()).orElse(".")));
    background = new Background(area, "lesson");
    stack.topControl = missing;
    background.read(() -> Lessons.find(thing().first(), Path.of(thing().first())), this::open, missing::setSentence);
  }

  private void open(Lesson read) {
    if (session.workspace().isEmpty()) {
      missing.setSentence("A lesson's runs need a workspace; open one first.");
      return;
    }
    lesson = read;
    setPartName(lesson.title());
    runs = new LessonRuns(lesson, likeness, session.workspace().get());
    GridLayout layout = new GridLayout();
    layout.marginWidth = MARGIN;
    layout.marginHeight = MARGIN;
    layout.verticalSpacing = 20;
    page.setLayout(layout);
    head();
    ChartCursor cursor = new ChartCursor();
    lesson.steps().forEach(step -> panels.add(panel(step, cursor)));
    stack.topControl = scroll;
    area.layout(true, true);
    measure();
    read();
    tick();
  }

  private void head() {
    StepPanel title = new TextPanel(page, List.of());
    title.words(lesson.title(), StepPanel.HEADING, SWT.NORMAL);
    Css.muted(title.words(lesson.about(), StepPanel.LARGER, SWT.NORMAL));
    Composite bar = new Composite(page, SWT.NONE);
    GridLayout line = new GridLayout(2, false);
    line.marginWidth = 0;
    line.marginHeight = 0;
    bar.setLayout(line);
    button(bar, "lesson.all", "play", "Run All", this::runAll);
    button(bar, "lesson.export", "export", "Export as a Page…", this::export);
  }

  private static void button(Composite bar, String id, String icon, String text, Runnable action) {
    Button button = Ids.mark(new Button(bar, SWT.PUSH), id);
    button.setImage(Icons.image(button, icon));
    button.setText(text);
    button.addListener(SWT.Selection, e -> action.run());
  }

  private StepPanel panel(LessonStep step, ChartCursor cursor) {
    return switch (step) {
      case LessonStep.Text t -> new TextPanel(page, t.paragraphs());
      case LessonStep.Question q -> new TextPanel(page, q, this::measure);
      case LessonStep.Run r -> new RunPanel(page, r.recipe(), runs, this::run, id -> Editors.open(getSite().getPage(), ThingInput.of(Thing.RUN, id)),
          name -> Editors.open(getSite().getPage(), new ThingInput(Thing.PLANE, List.of(thing().first(), name))));
      case LessonStep.Pictures p -> new PicturesPanel(page, p);
      case LessonStep.Curves c -> new CurvesPanel(page, c, cursor);
      case org.likeness.lessons.LessonCheck c -> new CheckPanel(page, c);
    };
  }

  private void run(String recipe) {
    run(recipe, () -> { });
  }

  /** @param then called on the UI thread when it has finished well */
  private void run(String recipe, Runnable then) {
    RunControl control = new RunControl();
    new TaskJob<>(lesson.title() + ": " + recipe, area.getDisplay(), progress -> {
      try {
        return runs.run(recipe, control, progress);
      } finally {
        session.touch();
      }
    }).onCancel(control::cancel).then(run -> then.run()).start();
  }

  /** What has not been run yet, one after the other; the first that fails or is cancelled ends it. */
  private void runAll() {
    lesson.runs().stream().filter(r -> !runs.isThere(r)).findFirst().ifPresent(r -> run(r, this::runAll));
  }

  private void export() {
    FileDialog dialog = new FileDialog(area.getShell(), SWT.SAVE);
    dialog.setFileName(lesson.id() + ".html");
    dialog.setFilterExtensions(new String[] {"*.html"});
    dialog.setOverwrite(true);
    String file = dialog.open();
    if (file != null) {
      Workspace workspace = session.workspace().orElseThrow();
      RunControl control = new RunControl();
      new TaskJob<>("Export of " + lesson.title(), area.getDisplay(), progress -> {
        LessonResult result = new LessonTask(likeness, workspace, lesson, control, false).run(progress);
        new LessonPage(result, likeness.version()).write(Path.of(file));
        return result;
      }).onCancel(control::cancel).start();
    }
  }

  private void tick() {
    if (!area.isDisposed()) {
      if (area.isVisible()) {
        read();
      }
      area.getDisplay().timerExec(PERIOD, this::tick);
    }
  }

  private void read() {
    if (!reading) {
      reading = true;
      background.read(runs::read, content -> {
        reading = false;
        panels.forEach(p -> p.show(content));
      }, sentence -> reading = false);
    }
  }

  private void measure() {
    int width = scroll.getClientArea().width;
    if (page.getLayout() instanceof GridLayout layout) {
      layout.marginWidth = Math.max(MARGIN, (width - WIDEST) / 2);
      page.layout(true, true);
    }
    scroll.setMinHeight(page.computeSize(Math.max(400, width), SWT.DEFAULT).y);
  }

  /** Whether the screen does not yet show what is on disk. */
  public boolean isDirtyView() {
    return lesson == null || reading || panels.stream().anyMatch(StepPanel::isDirty);
  }

  @Override
  public void setFocus() {
    area.setFocus();
  }
}
