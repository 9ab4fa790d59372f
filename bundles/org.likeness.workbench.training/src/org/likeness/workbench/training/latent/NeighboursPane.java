// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;
import org.likeness.works.LearnedFeatures;
import org.likeness.works.samples.NearestPictures;

/** The faces of a dataset that the current picture is nearest to; once the dataset is read, of each that follows. */
final class NeighboursPane extends Composite {
  private static final int COUNT = 5;
  private static final String NONE = "Is it a copy? Choose a dataset to see which of its faces are nearest to the current picture.";

  /** Where datasets come from. */
  record Source(Likeness likeness, Supplier<Workspace> workspace) {}

  private record Found(Image made, List<Image> pictures, List<LearnedFeatures.Near> near, List<Face.Origin> origins,
      String sentence) {}

  private final Source source;
  private final Stage stage;
  private final Combo dataset;
  private final Button find;
  private final Waiting waiting;
  private final Tiles tiles;
  private final Label sentence;
  private final Background background;
  private NearestPictures nearest;
  private String read = "";
  private boolean shown;

  NeighboursPane(Composite parent, LatentState state, Stage stage, Source source) {
    super(parent, SWT.NONE);
    this.source = source;
    this.stage = stage;
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 12;
    layout.marginHeight = 8;
    setLayout(layout);
    dataset = Ids.mark(new Combo(this, SWT.READ_ONLY), "neighbours.dataset");
    GridData wide = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    wide.widthHint = 160;
    dataset.setLayoutData(wide);
    dataset.addListener(SWT.Selection, e -> refresh());
    find = Ids.mark(new Button(this, SWT.PUSH), "neighbours.find");
    find.setText("Find Nearest");
    find.addListener(SWT.Selection, e -> read());
    waiting = new Waiting(this, "neighbours.words");
    waiting.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    tiles = Ids.mark(new Tiles(this, false), "neighbours.pictures");
    tiles.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
    tiles.say(NONE);
    sentence = Ids.mark(Css.muted(new Label(this, SWT.WRAP)), "neighbours.sentence");
    GridData below = new GridData(SWT.FILL, SWT.END, true, false, 3, 1);
    below.widthHint = 200;
    sentence.setLayoutData(below);
    background = new Background(this, "neighbours");
    stage.onPicture(this::look);
    addListener(SWT.Dispose, e -> forget());
    refresh();
  }

  /** Whether it is in front: only then does it look for anything. */
  void setShown(boolean now) {
    shown = now;
    if (now) {
      names();
      look();
    }
  }

  private void names() {
    String before = dataset.getText();
    background.read(() -> source.workspace().get().datasets().list().stream().map(Dataset::name).toList(), names -> {
      dataset.setItems(names.toArray(String[]::new));
      dataset.select(Math.max(0, names.indexOf(before)));
      refresh();
      look();
    }, waiting::fail);
  }

  private void refresh() {
    find.setEnabled(!dataset.getText().isEmpty() && !dataset.getText().equals(read));
    if (dataset.getItemCount() == 0 && shown) {
      waiting.say("This workspace has no datasets");
    }
  }

  private void read() {
    String name = dataset.getText();
    waiting.start("Reading " + name, progress -> NearestPictures.of(source.likeness(), source.workspace().get().datasets().get(name),
        NearestPictures.FEATURES, "features", progress), next -> {
          forget();
          nearest = next;
          read = name;
          refresh();
          look();
        });
  }

  private void look() {
    Image made = stage.picture();
    NearestPictures in = nearest;
    if (!shown || in == null || made == null) {
      return;
    }
    background.read(() -> {
      synchronized (in) {
        List<LearnedFeatures.Near> near = in.nearest(made, COUNT);
        List<Image> pictures = near.stream().map(n -> in.picture(n.place(), made.width(), Progress.NONE)).toList();
        return new Found(made, pictures, near, near.stream().map(n -> in.face(n.place()).origin()).toList(), in.inWords(in.of(near.getFirst())));
      }
    }, this::show, waiting::fail);
  }

  private void show(Found found) {
    List<Tiles.Tile> out = new ArrayList<>(List.of(new Tiles.Tile(found.made(), false, "", "made", Face.Origin.SYNTHETIC)));
    for (int i = 0; i < found.near().size(); i++) {
      String distance = String.format(Locale.ROOT, "%.3g", found.near().get(i).distance());
      out.add(new Tiles.Tile(found.pictures().get(i), false, "", distance, found.origins().get(i)));
    }
    tiles.show(out);
    sentence.setText(found.sentence());
    waiting.say("nearest in " + read);
    layout();
  }

  private void forget() {
    NearestPictures before = nearest;
    nearest = null;
    if (before != null) {
      Thread.ofPlatform().daemon().name("likeness-close-features").start(() -> {
        synchronized (before) {
          before.close();
        }
      });
    }
  }

  boolean isDirty() {
    return waiting.isBusy() || background.isBusy();
  }
}
