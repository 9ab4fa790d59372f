// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.likeness.datasets.Face;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** Stops, and the walk from each to the next and back to the first. */
final class WalkPane extends Composite {
  private static final String NONE = "A walk goes from stop to stop and back to the first. Add the current picture, or press W at a sample.";

  private final LatentState state;
  private final Stage stage;
  private final WalkPlayer player;
  private final Tiles tiles;
  private final Button add;
  private final Button play;
  private final Button remove;
  private final Button clear;
  private final Spinner seconds;

  WalkPane(Composite parent, OpenMaker maker, LatentState state, Stage stage) {
    super(parent, SWT.NONE);
    this.state = state;
    this.stage = stage;
    player = new WalkPlayer(this, maker, stage, this::refresh);
    GridLayout layout = new GridLayout(7, false);
    layout.marginWidth = 12;
    layout.marginHeight = 8;
    setLayout(layout);
    play = button("Play", "walk.play", SWT.TOGGLE, this::play);
    add = button("Add Current", "walk.add", SWT.PUSH, this::add);
    remove = button("Remove", "walk.remove", SWT.PUSH, this::remove);
    remove.setToolTipText("Remove the stop that has the focus (Del)");
    clear = button("Clear", "walk.clear", SWT.PUSH, state::clearStops);
    Label label = Css.muted(new Label(this, SWT.RIGHT));
    label.setText("Seconds");
    label.setToolTipText("From stop to stop");
    label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    seconds = Ids.mark(new Spinner(this, SWT.BORDER), "walk.seconds");
    seconds.setValues(10, 2, 200, 1, 5, 10);
    tiles = Ids.mark(new Tiles(this, false), "walk.stops");
    tiles.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 7, 1));
    tiles.onPick((e, i) -> state.choose(state.stops().get(i)));
    tiles.onKey((e, i) -> {
      if (e.keyCode == SWT.DEL) {
        remove();
      }
    });
    state.follow(() -> {
      player.stop();
      refresh();
    });
    stage.onPicture(this::refresh);
    seconds.addListener(SWT.Selection, e -> player.stop());
    refresh();
  }

  private Button button(String words, String id, int style, Runnable action) {
    Button button = Ids.mark(new Button(this, style), id);
    button.setText(words);
    button.addListener(SWT.Selection, e -> action.run());
    return button;
  }

  private void add() {
    state.addStop(new Sample(state.words(), state.a().ofClass(), state.latent(), stage.picture()));
  }

  private void remove() {
    state.removeStop(tiles.focus());
  }

  private void play() {
    if (play.getSelection()) {
      player.play(state.stops(), seconds.getSelection() / 10.0);
    } else {
      player.stop();
    }
  }

  private void refresh() {
    List<Sample> stops = state.stops();
    if (stops.isEmpty()) {
      tiles.say(NONE);
    } else {
      List<Tiles.Tile> out = new ArrayList<>();
      for (int i = 0; i < stops.size(); i++) {
        out.add(new Tiles.Tile(stops.get(i).picture(), false, Integer.toString(i + 1), "", Face.Origin.SYNTHETIC));
      }
      tiles.show(out);
    }
    add.setEnabled(state.a() != null && !stage.isDirty());
    play.setEnabled(stops.size() > 1);
    boolean alike = stops.stream().mapToInt(Sample::ofClass).distinct().count() < 2;
    play.setToolTipText(stops.size() < 2 ? "A walk needs two stops" : alike ? "Play the Walk" : "Play the Walk; All of It Shows the Class of Stop 1");
    play.setSelection(player.isPlaying());
    remove.setEnabled(!stops.isEmpty());
    clear.setEnabled(!stops.isEmpty());
  }

  boolean isDirty() {
    return player.isPlaying();
  }
}
