// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons.plane;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.workspace.Workspace;
import org.likeness.lessons.Lesson;
import org.likeness.lessons.Lessons;
import org.likeness.workbench.parts.Editors;
import org.likeness.workbench.parts.InjectedEditor;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.widgets.EmptyState;
import org.likeness.workbench.widgets.KeysHelp;

/** A GAN of points led by hand: the plane on the left, what is set and measured on the right, time below. */
public final class PlaneEditor extends InjectedEditor {

  private static final int RIGHT = 320;

  @Inject
  private WorkspaceSession session;
  @Inject
  private Likeness likeness;

  private final StackLayout stack = new StackLayout();
  private Composite area;
  private EmptyState missing;
  private Composite page;
  private PlaneCanvas canvas;
  private PlaneTime time;
  private PlaneSide side;
  private PlaneLead lead;
  private Recipe recipe;
  private PlaneFrame frame;
  private String sentence = "";

  @Override
  public void createPartControl(Composite parent) {
    area = new Composite(parent, SWT.NONE);
    area.setLayout(stack);
    missing = new EmptyState(area, "lesson", "The training is being opened …", "", null);
    stack.topControl = missing;
    if (session.workspace().isEmpty()) {
      missing.setSentence("A training needs a workspace; open one first.");
      return;
    }
    new Background(area, "plane").read(() -> read(session.workspace().get()), this::open, missing::setSentence);
  }

  /** The recipe of this input: a lesson's, a file's, or one to begin with. */
  private Recipe read(Workspace workspace) {
    List<String> names = thing().names();
    if (names.isEmpty()) {
      return PlaneChoices.first();
    }
    if (names.size() == 1) {
      return checked(RecipeYaml.read(Path.of(names.getFirst())));
    }
    Lesson lesson = Lessons.find(names.getFirst(), Path.of(names.getFirst()));
    Recipe found = lesson.recipes().get(names.get(1));
    if (found == null) {
      throw new UserProblem("The lesson '" + lesson.title() + "' has no recipe '" + names.get(1) + "'");
    }
    return checked(found);
  }

  private static Recipe checked(Recipe recipe) {
    if (!recipe.kind().equals("toy-gan")) {
      throw new UserProblem("The recipe '" + recipe.name() + "' is of the kind '" + recipe.kind() + "'; on the plane, GANs of points (toy-gan) can be led by hand");
    }
    return recipe;
  }

  private void open(Recipe read) {
    recipe = read;
    page = new Composite(area, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 12;
    layout.marginHeight = 12;
    layout.horizontalSpacing = 16;
    page.setLayout(layout);
    canvas = new PlaneCanvas(page);
    canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    List<String> losses = likeness.plugins().entries(AdversarialLoss.KIND).stream().filter(e -> e.state() == PluginEntry.State.READY)
        .map(e -> e.id().replaceFirst("^loss\\.", "")).toList();
    ScrolledComposite scroll = new ScrolledComposite(page, SWT.V_SCROLL);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    side = new PlaneSide(scroll, canvas, losses, () -> begin(side.choices()), () -> change(side.choices()), () -> save(side.choices()));
    GridData right = new GridData(SWT.FILL, SWT.FILL, false, true);
    right.widthHint = RIGHT;
    scroll.setLayoutData(right);
    scroll.setContent(side);
    lead = new PlaneLead(likeness, session.workspace().orElseThrow(), area.getDisplay(), this::show, this::failed);
    time = new PlaneTime(page, lead);
    time.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    area.addDisposeListener(e -> lead.close());
    KeysHelp.install(canvas, "Keys on the Plane", "Space", "Go on fast, or stop", ".", "One step", ",", "One step back", "Home", "Back to the earliest step");
    canvas.addListener(SWT.KeyDown, e -> time.key(e));
    canvas.addListener(SWT.MouseDown, e -> canvas.setFocus());
    side.set(PlaneChoices.of(recipe));
    setPartName(thing().names().isEmpty() ? "Plane" : recipe.name() + " on the plane");
    lead.begin(recipe, () -> { });
  }

  private void begin(PlaneChoices choices) {
    Recipe asked = choices.in(recipe);
    lead.begin(asked, () -> accepted(asked, -1));
  }

  private void change(PlaneChoices choices) {
    Recipe asked = choices.in(recipe);
    lead.change(asked, () -> accepted(asked, step()));
  }

  /** @param last what comes behind this step will be otherwise */
  private void accepted(Recipe asked, long last) {
    recipe = asked;
    side.accepted(last);
    time.restarted();
  }

  private void save(PlaneChoices choices) {
    Workspace workspace = session.workspace().orElseThrow();
    Path file = PlaneSave.ask(area.getShell(), workspace, choices.in(recipe));
    if (file != null) {
      session.touch();
      Editors.open(getSite().getPage(), ThingInput.of(Thing.RECIPE, file.toString()));
    }
  }

  private void show(PlaneFrame next) {
    if (area.isDisposed()) {
      return;
    }
    frame = next;
    sentence = "";
    canvas.show(next);
    side.show(next);
    time.show(next);
    if (stack.topControl != page) {
      stack.topControl = page;
      area.layout(true, true);
    }
  }

  private void failed(String words) {
    if (area.isDisposed()) {
      return;
    }
    sentence = words;
    if (frame == null) {
      missing.setSentence(words);
    } else {
      side.failed(words);
      time.still();
    }
  }

  /** Of the frame that is shown; -1 before the first. */
  public long step() {
    return frame == null ? -1 : frame.step();
  }

  /** What did not work last; empty when all did. */
  public String sentence() {
    return sentence;
  }

  @Override
  public void setFocus() {
    (canvas == null ? area : canvas).setFocus();
  }
}
