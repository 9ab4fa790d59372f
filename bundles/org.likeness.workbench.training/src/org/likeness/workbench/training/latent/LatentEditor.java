// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.Likeness;
import org.likeness.core.workspace.Workspace;
import org.likeness.workbench.parts.InjectedEditor;
import org.likeness.workbench.parts.ObjectSelection;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.BatchTwin;
import org.likeness.workbench.widgets.EmptyState;

/** What a run's generator makes: samples of a seed, mixed, moved along directions, walked through, beside real pictures. */
public final class LatentEditor extends InjectedEditor {

  @Inject
  private WorkspaceSession session;
  @Inject
  private Likeness likeness;

  private final StackLayout stack = new StackLayout();
  private final OpenMaker maker = new OpenMaker();
  private final LatentState state = new LatentState();
  private Composite area;
  private Composite page;
  private EmptyState missing;
  private LatentHeader header;
  private SashForm split;
  private SashForm right;
  private SamplesPane samples;
  private Stage stage;
  private LatentTabs tabs;
  private LatentExports exports;
  private BatchTwin twin;
  private Background background;
  private ObjectSelection selection;

  /** What is said of an open maker. */
  private record Opened(String workspace, String name, long step, int latentSize, List<String> classes) {}

  @Override
  public void createPartControl(Composite parent) {
    area = new Composite(parent, SWT.NONE);
    area.setLayout(stack);
    missing = new EmptyState(area, "latent", "The generator is being opened …", "", null);
    page = new Composite(area, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    page.setLayout(layout);
    header = new LatentHeader(page);
    header.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    split = new SashForm(page, SWT.HORIZONTAL | SWT.SMOOTH);
    split.setSashWidth(4);
    split.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    Palette.follow(split, () -> split.setBackground(Palette.of(split).line()));
    samples = new SamplesPane(split, maker, state);
    right = new SashForm(split, SWT.VERTICAL | SWT.SMOOTH);
    right.setSashWidth(4);
    Palette.follow(right, () -> right.setBackground(Palette.of(right).line()));
    stage = new Stage(right, maker, state);
    Supplier<Workspace> workspace = () -> session.workspace().orElseThrow(() -> new UserProblem("No workspace is open"));
    exports = new LatentExports(likeness, workspace, maker, state, samples);
    tabs = new LatentTabs(right, maker, state, samples, stage, new NeighboursPane.Source(likeness, workspace));
    weigh(split, remembered("split", "9 11"));
    weigh(right, remembered("right", "11 9"));
    twin = new BatchTwin(page);
    twin.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    background = new Background(area, "generator");
    selection = new ObjectSelection();
    getSite().setSelectionProvider(selection);
    stack.topControl = missing;
    background.read(maker.reading(this::open), this::show, this::failed);
  }

  private static void weigh(SashForm form, String weights) {
    String[] parts = weights.split(" ");
    form.setWeights(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  private static String weights(SashForm form) {
    return form.getWeights()[0] + " " + form.getWeights()[1];
  }

  private Opened open() {
    Workspace workspace = session.workspace().orElseThrow(() -> new UserProblem("No workspace is open"));
    maker.open(likeness, workspace.runs().find(thing().first()));
    return new Opened(workspace.folder().toString(), maker.run().info().name(), maker.step(), maker.latentSize(), maker.classes());
  }

  private void show(Opened opened) {
    header.show(opened.name(), opened.step(), opened.latentSize(), opened.classes().size(), exports);
    right.setMaximizedControl(opened.latentSize() > 0 ? null : stage);
    samples.onRequest(r -> twin.setCommand(r.command(thing().first(), opened.classes(), opened.workspace())));
    samples.begin(opened.classes(), remembered("samples", ""));
    selection.set(new StructuredSelection(maker.run()));
    stack.topControl = page;
    area.layout(true, true);
  }

  private void failed(String sentence) {
    missing.setSentence(sentence);
    stack.topControl = missing;
    area.layout();
  }

  /** For those who write files without asking where. */
  public LatentExports exports() {
    return exports;
  }

  /** Whether the screen does not yet show what was asked for. */
  public boolean isDirtyView() {
    return background.isBusy() || samples.isDirty() || stage.isDirty() || tabs.isDirty() || header.isBusy();
  }

  @Override
  protected void remember(IMemento to) {
    to.putString("split", weights(split));
    to.putString("right", weights(right));
    to.putString("samples", samples.remember());
  }

  @Override
  public void setFocus() {
    if (stack.topControl == page) {
      samples.setFocus();
    } else {
      area.setFocus();
    }
  }

  @Override
  public void dispose() {
    maker.close();
    super.dispose();
  }
}
