// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.panes;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IMemento;
import org.likeness.core.workspace.Workspace;
import org.likeness.workbench.compare.source.FrameSource;
import org.likeness.workbench.compare.source.FrameSources;
import org.likeness.workbench.compare.source.FrameStore;
import org.likeness.workbench.compare.source.InStep;
import org.likeness.workbench.parts.InjectedEditor;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.widgets.BatchTwin;
import org.likeness.workbench.widgets.EmptyState;
import org.likeness.workbench.widgets.Ids;

/** Clips, pictures and runs beside each other in lock-step. */
public final class CompareEditor extends InjectedEditor {
  private static final int MOST = 6;

  @Inject
  private WorkspaceSession session;

  private final PaneModel model = new PaneModel();
  private final StackLayout stack = new StackLayout();
  private final List<String> names = new ArrayList<>();
  private Composite area;
  private Composite page;
  private EmptyState empty;
  private PaneCanvas canvas;
  private Transport transport;
  private Timeline timeline;
  private BatchTwin twin;
  private Background background;
  private FrameScores scores;
  private int scored = -1;

  @Override
  public void createPartControl(Composite parent) {
    names.addAll(thing().names());
    area = new Composite(parent, SWT.NONE);
    area.setLayout(stack);
    empty = new EmptyState(area, "compare", "Drop clips, pictures or folders here to see them beside each other.",
        "Choose Files…", this::ask);
    page = new Composite(area, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    page.setLayout(layout);
    Player player = new Player(page, model);
    transport = new Transport(page, model, player);
    transport.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    canvas = Ids.mark(new PaneCanvas(page, model), "compare.panes");
    canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    timeline = Ids.mark(new Timeline(page, model), "compare.timeline");
    timeline.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    twin = new BatchTwin(page);
    twin.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    CompareKeys keys = new CompareKeys(model, player, transport, timeline);
    keys.install(canvas);
    keys.install(timeline);
    background = new Background(area, "compare");
    model.onChange(this::score);
    restore();
    drop(area);
    area.addListener(SWT.Dispose, e -> close());
    stack.topControl = empty;
    open();
  }

  private void restore() {
    model.setMode(Mode.valueOf(remembered("mode", "SIDE")));
    model.setGain(Integer.parseInt(remembered("gain", "4")));
    model.viewport().restore(remembered("zoom", ""));
    model.setWipe(Double.parseDouble(remembered("wipe", "0.5")));
  }

  @Override
  protected void remember(IMemento to) {
    to.putString("mode", model.mode().name());
    to.putString("gain", Integer.toString(model.gain()));
    to.putString("zoom", model.viewport().asText());
    to.putString("wipe", Double.toString(model.wipe()));
  }

  private void drop(Composite on) {
    DropTarget target = new DropTarget(on, DND.DROP_COPY | DND.DROP_DEFAULT);
    target.setTransfer(FileTransfer.getInstance());
    target.addDropListener(new DropTargetAdapter() {
      @Override
      public void dragEnter(DropTargetEvent e) {
        e.detail = DND.DROP_COPY;
      }

      @Override
      public void drop(DropTargetEvent e) {
        if (e.data instanceof String[] files) {
          add(List.of(files));
        }
      }
    });
  }

  private void ask() {
    FileDialog dialog = new FileDialog(area.getShell(), SWT.OPEN | SWT.MULTI);
    if (dialog.open() != null) {
      Path folder = Path.of(dialog.getFilterPath());
      add(java.util.Arrays.stream(dialog.getFileNames()).map(f -> folder.resolve(f).toString()).toList());
    }
  }

  private void add(List<String> more) {
    more.stream().filter(n -> !names.contains(n)).limit(Math.max(0, MOST - names.size())).forEach(names::add);
    open();
  }

  private void open() {
    if (names.isEmpty()) {
      return;
    }
    List<String> wanted = List.copyOf(names.subList(0, Math.min(MOST, names.size())));
    Optional<Workspace> workspace = session.workspace();
    background.read(() -> {
      List<FrameSource> out = new ArrayList<>();
      for (String n : wanted) {
        out.add(FrameSources.openOrSay(n, workspace));
      }
      return InStep.of(out);
    }, this::show, sentence -> {
      empty.setSentence(sentence);
      stack.topControl = empty;
      area.layout();
    });
  }

  private void show(List<FrameSource> sources) {
    model.stores().forEach(FrameStore::close);
    model.setStores(sources.stream().map(s -> new FrameStore(s, this::arrived)).toList());
    scored = -1;
    score();
    twin();
    stack.topControl = page;
    area.layout();
    canvas.setFocus();
  }

  /** Runs can be compared by a command too; for other files there is none. */
  private void twin() {
    boolean runs = names.size() > 1 && names.stream().allMatch(n -> session.workspace()
        .map(w -> java.nio.file.Files.isDirectory(w.runs().folder().resolve(n))).orElse(false));
    if (runs) {
      List<String> command = new ArrayList<>(List.of("runs", "compare"));
      command.addAll(names);
      session.workspace().ifPresent(w -> command.addAll(List.of("--workspace", w.folder().toString())));
      twin.setCommand(command);
    }
    twin.setVisible(runs);
    ((GridData) twin.getLayoutData()).exclude = !runs;
  }

  /** A frame was read, on its thread. */
  private void arrived() {
    if (!area.isDisposed()) {
      area.getDisplay().asyncExec(() -> {
        if (!canvas.isDisposed()) {
          canvas.redraw();
        }
      });
    }
  }

  /** Measures the chosen pane against the first, once. */
  private void score() {
    if (model.stores().size() < 2 || model.second() == scored) {
      return;
    }
    scored = model.second();
    if (scores != null) {
      scores.close();
    }
    FrameScores[] next = new FrameScores[1];
    next[0] = new FrameScores(List.copyOf(names.subList(0, model.stores().size())), scored, model.count(), session.workspace(), () -> {
      if (!area.isDisposed()) {
        area.getDisplay().asyncExec(() -> {
          if (!timeline.isDisposed() && scores == next[0]) {
            timeline.show(scores);
          }
        });
      }
    });
    scores = next[0];
  }

  /** Whether frames or their measurements are still to come. */
  public boolean isDirtyView() {
    return background.isBusy() || model.stores().stream().anyMatch(s -> s.get(model.frame()) == null && s.problem(model.frame()) == null)
        || scores != null && !scores.isDone();
  }

  /** What is shown and how. */
  public PaneModel model() {
    return model;
  }

  private void close() {
    model.stores().forEach(FrameStore::close);
    if (scores != null) {
      scores.close();
    }
  }

  @Override
  public void setFocus() {
    (stack.topControl == page ? canvas : area).setFocus();
  }
}
