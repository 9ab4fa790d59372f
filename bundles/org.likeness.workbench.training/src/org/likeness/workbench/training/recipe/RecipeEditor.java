// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.actions.ActionFactory;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Plain;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.workspace.Workspace;
import org.likeness.workbench.parts.InjectedEditor;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.session.Problems;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.training.commands.RunJobs;
import org.likeness.workbench.training.commands.Startable;
import org.likeness.workbench.widgets.BatchTwin;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;

/** A recipe: as a form generated from what it means, and as YAML; checked while it is edited; run from here. */
public final class RecipeEditor extends InjectedEditor implements Startable {
  private static final Pattern PLACE = Pattern.compile(":(\\d+): ");
  private static final int PAUSE = 250;

  @Inject
  private WorkspaceSession session;
  @Inject
  private Likeness likeness;

  private RecipeDocument document;
  private Composite area;
  private Label kind;
  private Label message;
  private Button run;
  private CTabFolder tabs;
  private RecipeForm form;
  private RecipeSource source;
  private BatchTwin twin;
  private Background background;
  private boolean wasDirty;
  private int edits;
  private boolean checked;
  private Map<String, Object> lastGood;

  @Override
  public void createPartControl(Composite parent) {
    document = new RecipeDocument(file().getFileName().toString());
    area = parent;
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    parent.setLayout(layout);
    head(parent);
    tabs = Ids.mark(new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT), "recipe.tabs");
    tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    form = new RecipeForm(tabs, likeness.plugins(), document);
    source = new RecipeSource(tabs, document);
    tab("Form", form.control());
    tab("Source", source.control());
    tabs.setSelection(Integer.parseInt(remembered("tab", "0")));
    twin = new BatchTwin(parent);
    twin.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    twin.setCommand(List.of("run", file().toString(), "--workspace", session.workspace().map(w -> w.folder().toString()).orElse(".")));
    background = new Background(parent, "recipe");
    document.onChange(this::changed);
    action(ActionFactory.UNDO, document::undo);
    action(ActionFactory.REDO, document::redo);
    load();
  }

  private void head(Composite parent) {
    Composite head = Css.strip(new Composite(parent, SWT.NONE));
    head.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    GridLayout line = new GridLayout(3, false);
    line.marginHeight = 4;
    line.marginWidth = 8;
    line.horizontalSpacing = 12;
    head.setLayout(line);
    kind = new Label(head, SWT.NONE);
    kind.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry()
        .getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
    message = Css.muted(Ids.mark(new Label(head, SWT.NONE), "recipe.message"));
    message.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    run = Ids.mark(new Button(head, SWT.PUSH), "recipe.run");
    run.setText("Run");
    run.setEnabled(false);
    run.setImage(Icons.image(run, "play"));
    run.setToolTipText("Run This Recipe (F5)");
    run.addListener(SWT.Selection, e -> perform());
  }

  private void tab(String title, Control control) {
    CTabItem item = new CTabItem(tabs, SWT.NONE);
    item.setText(title);
    item.setControl(control);
  }

  private void action(ActionFactory factory, Runnable perform) {
    Action action = new Action() {
      @Override
      public void run() {
        perform.run();
      }
    };
    getEditorSite().getActionBars().setGlobalActionHandler(factory.getId(), action);
  }

  private Path file() {
    return Path.of(thing().first());
  }

  private void load() {
    background.read(() -> Files.readString(file()), document::load, sentence -> message("The recipe cannot be read: " + file()));
  }

  private void changed() {
    if (area.isDisposed()) {
      return;
    }
    if (wasDirty != document.isDirty()) {
      wasDirty = document.isDirty();
      firePropertyChange(PROP_DIRTY);
    }
    checked = false;
    int number = ++edits;
    area.getDisplay().timerExec(PAUSE, () -> {
      if (number == edits && !area.isDisposed()) {
        check();
      }
    });
  }

  private void check() {
    RecipeNode root;
    try {
      root = document.nodes();
    } catch (UserProblem e) {
      unreadable(e);
      return;
    }
    String words = RecipeCheck.kind(root);
    kind.setText(words.isEmpty() ? "Recipe" : PlainModels.words(Plain.line(words, 40)) + " recipe");
    var workspace = session.workspace();
    if (workspace.isEmpty()) {
      message("Open a workspace to check and run this recipe.");
      return;
    }
    Map<String, Object> before = lastGood;
    background.read(() -> RecipeCheck.of(root, file(), workspace.get(), likeness, before), this::report, this::message);
  }

  private void report(RecipeCheck.Found found) {
    lastGood = found.resolved() == null ? lastGood : found.resolved();
    form.show(found);
    source.mark(found.mistakes().stream().mapToInt(Mistake::line).filter(l -> l > 0).findFirst().orElse(0));
    if (!found.mistakes().isEmpty()) {
      int more = found.mistakes().size() - 1;
      message(found.mistakes().get(0).inWords() + (more == 0 ? "" : " (and " + more + " more)"));
      message.setToolTipText(found.mistakes().stream().map(Mistake::inWords).collect(java.util.stream.Collectors.joining("\n")));
      return;
    }
    checked = true;
    run.setEnabled(true);
    Css.muted(message).setText("ready to run");
    message.setToolTipText(null);
    kind.getParent().layout();
  }

  private void unreadable(UserProblem e) {
    Matcher place = PLACE.matcher(e.getMessage());
    int line = place.find() ? Integer.parseInt(place.group(1)) : 0;
    source.mark(line);
    String sentence = line > 0 ? "line " + e.getMessage().substring(place.start(1)) : e.getMessage();
    form.unreadable(sentence);
    message(sentence);
  }

  /** Something is in the way of running it. */
  private void message(String problem) {
    checked = true;
    run.setEnabled(false);
    Css.bad(message).setText(problem.replace("&", "&&"));
    message.setToolTipText(problem);
    kind.getParent().layout();
  }

  /** Whether the last edit has not been checked yet. */
  public boolean isDirtyView() {
    return !checked || background.isBusy();
  }

  @Override
  public void perform() {
    if (document.isDirty()) {
      save();
    }
    session.workspace().ifPresent(w -> Problems.guard(area.getShell(), "Run",
        () -> RunJobs.run(area.getShell(), likeness, session, w, w.recipes().read(file().toString()))));
  }

  private void save() {
    Problems.guard(area.getShell(), "Save", () -> {
      Atomic.write(file(), document.text());
      document.markSaved();
    });
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    save();
  }

  @Override
  public boolean isDirty() {
    return document != null && document.isDirty();
  }

  @Override
  protected void remember(IMemento to) {
    to.putString("tab", Integer.toString(tabs.getSelectionIndex()));
  }

  @Override
  public void setFocus() {
    tabs.setFocus();
  }
}
