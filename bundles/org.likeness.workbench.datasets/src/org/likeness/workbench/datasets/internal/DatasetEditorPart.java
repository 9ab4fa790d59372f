// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.internal;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.UndoContext;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Face;
import org.likeness.workbench.datasets.gallery.Gallery;
import org.likeness.workbench.datasets.gallery.GalleryModel;
import org.likeness.workbench.parts.InjectedEditor;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.session.Problems;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.BatchTwin;
import org.likeness.workbench.widgets.EmptyState;
import org.likeness.workbench.widgets.Ids;
import org.likeness.workbench.widgets.KeysHelp;

/** A dataset: its faces or files as a gallery, a strip with the faces of the selected file, reject and restore. */
public final class DatasetEditorPart extends InjectedEditor {
  @Inject
  private WorkspaceSession session;

  private final StackLayout stack = new StackLayout();
  private final IUndoContext undo = new UndoContext();
  private Composite area;
  private Composite page;
  private EmptyState empty;
  private FilterBar bar;
  private Gallery gallery;
  private Gallery strip;
  private BatchTwin twin;
  private Background background;
  private DatasetContent content;
  private AutoCloseable following = () -> { };

  @Override
  public void createPartControl(Composite parent) {
    area = new Composite(parent, SWT.NONE);
    area.setLayout(stack);
    empty = new EmptyState(area, "dataset", "This dataset has no pictures yet.", "Import Photos or a Clip…", this::importMore);
    page = new Composite(area, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    page.setLayout(layout);
    bar = new FilterBar(page);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    gallery = Ids.mark(new Gallery(page), "dataset.gallery");
    gallery.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    strip = Ids.mark(new Gallery(page), "dataset.strip");
    strip.setSide(64);
    GridData low = new GridData(SWT.FILL, SWT.FILL, true, false);
    low.heightHint = 84;
    low.exclude = true;
    strip.setLayoutData(low);
    strip.setVisible(false);
    twin = new BatchTwin(page);
    twin.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    background = new Background(area, "dataset");
    restore();
    connect();
    Palette.follow(page, () -> page.setBackground(Palette.of(page).line()));
    refresh();
  }

  private void restore() {
    bar.restore(remembered("faces", "true").equals("true"), remembered("words", ""), remembered("state", "ALL"));
    gallery.setSide(Integer.parseInt(remembered("side", "96")));
  }

  @Override
  protected void remember(IMemento to) {
    to.putString("faces", Boolean.toString(bar.showsFaces()));
    to.putString("words", bar.filter().words());
    to.putString("state", bar.filter().state().name());
    to.putString("side", Integer.toString(gallery.side()));
  }

  private void connect() {
    bar.onChange(() -> fill(false));
    GallerySelectionProvider provider = new GallerySelectionProvider(gallery, strip);
    getSite().setSelectionProvider(provider);
    gallery.selection().onChange(this::fillStrip);
    for (Gallery g : List.of(gallery, strip)) {
      g.addListener(SWT.KeyDown, e -> {
        if (e.character == 'x' || e.character == 'X') {
          reject(g, true);
        } else if (e.character == 'u' || e.character == 'U') {
          reject(g, false);
        }
      });
      KeysHelp.install(g, "Keys in a Dataset", "X", "Reject the selected faces", "U", "Restore them", "+  −",
          "Larger, smaller thumbnails", "Ctrl+A", "Select all", "Ctrl+Z", "Undo", "Arrows, Page, Home, End", "Move");
    }
    new UndoRedoActionGroup(getSite(), undo, true).fillActionBars(getEditorSite().getActionBars());
    following = session.onChange(() -> {
      if (!area.isDisposed()) {
        area.getDisplay().asyncExec(this::refresh);
      }
    });
  }

  private Optional<Dataset> dataset() {
    return session.workspace().flatMap(w -> w.datasets().find(thing().first()));
  }

  private void refresh() {
    if (area.isDisposed()) {
      return;
    }
    background.read(() -> dataset().map(DatasetContent::read), this::show, this::failed);
  }

  private void failed(String sentence) {
    empty.setSentence(sentence);
    stack.topControl = empty;
    area.layout();
  }

  private void show(Optional<DatasetContent> next) {
    if (next.isEmpty()) {
      failed("The dataset '" + thing().first() + "' is not in the open workspace.");
      return;
    }
    boolean first = content == null;
    content = next.get();
    if (content.items().isEmpty()) {
      failed("This dataset has no pictures yet.");
      return;
    }
    if (first && content.faces().isEmpty()) {
      bar.restore(false, bar.filter().words(), bar.filter().state().name());
    }
    bar.subjects(content.subjects());
    twin.setCommand(List.of("dataset", "show", thing().first(), "--workspace",
        session.workspace().map(w -> w.folder().toString()).orElse(".")));
    stack.topControl = page;
    area.layout();
    fill(!first);
    if (first && area.isVisible()) {
      gallery.setFocus();
    }
  }

  private void fill(boolean keepSelection) {
    if (content == null) {
      return;
    }
    DatasetFilter filter = bar.filter();
    GalleryModel model = bar.showsFaces() ? new FacesModel(filter.faces(content)) : new ItemsModel(content, filter.items(content));
    gallery.show(model, keepSelection);
    bar.count(model.size(), bar.showsFaces() ? content.faces().size() : content.items().size());
    fillStrip();
  }

  /** The faces of the selected files; only where files are shown. */
  private void fillStrip() {
    List<Face> faces = bar.showsFaces() || content == null ? List.of()
        : gallery.selectedElements().stream().limit(50).filter(DatasetItem.class::isInstance)
            .flatMap(i -> content.byItem().getOrDefault(((DatasetItem) i).id(), List.of()).stream()).toList();
    strip.show(new FacesModel(faces), true);
    boolean show = !faces.isEmpty();
    if (strip.getVisible() != show) {
      strip.setVisible(show);
      ((GridData) strip.getLayoutData()).exclude = !show;
      page.layout();
    }
  }

  private void reject(Gallery from, boolean rejected) {
    List<Long> ids = from.selectedElements().stream().filter(Face.class::isInstance).map(Face.class::cast)
        .filter(f -> f.rejected() != rejected).map(Face::id).toList();
    if (ids.isEmpty()) {
      return;
    }
    IOperationHistory history = getSite().getWorkbenchWindow().getWorkbench().getOperationSupport().getOperationHistory();
    try {
      var status = history.execute(new RejectFaces(content.dataset(), ids, rejected, undo, this::refresh), null, null);
      if (!status.isOK()) {
        Problems.show(area.getShell(), "Reject Faces", status.getMessage());
      }
    } catch (ExecutionException e) {
      ILog.get().error("Faces could not be rejected", e);
    }
  }

  private void importMore() {
    try {
      getSite().getService(IHandlerService.class).executeCommand("org.likeness.import", null);
    } catch (org.eclipse.core.commands.common.CommandException e) {
      ILog.get().error("A command could not be executed", e);
    }
  }

  /** Whether the screen does not yet show what is on disk. */
  public boolean isDirtyView() {
    return background.isBusy() || gallery.isDirty();
  }

  @Override
  public void setFocus() {
    (stack.topControl == page ? gallery : area).setFocus();
  }

  @Override
  public void dispose() {
    try {
      following.close();
    } catch (Exception e) {
      ILog.get().warn("A listener could not be removed", e);
    }
    super.dispose();
  }
}
