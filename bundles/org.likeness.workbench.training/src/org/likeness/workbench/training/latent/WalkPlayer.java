// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.List;
import org.eclipse.swt.widgets.Control;
import org.likeness.workbench.session.Background;
import org.likeness.works.LatentPath;

/**
 * Plays a walk on the stage in its own time: what is shown is where one is by the clock, and the next picture is asked for when the
 * one before is there, so that a slow maker shows fewer pictures, not a slower walk. UI thread.
 */
final class WalkPlayer {
  private static final int PERIOD = 40;

  private final Control owner;
  private final OpenMaker maker;
  private final Stage stage;
  private final Runnable onChange;
  private final Background background;
  private List<Sample> stops = List.of();
  private double seconds;
  private long begun;
  private int playing;

  /** @param onChange is called when playing begins or ends */
  WalkPlayer(Control owner, OpenMaker maker, Stage stage, Runnable onChange) {
    this.owner = owner;
    this.maker = maker;
    this.stage = stage;
    this.onChange = onChange;
    background = new Background(owner, "walk");
  }

  boolean isPlaying() {
    return !stops.isEmpty();
  }

  /** @param next two at least @param each seconds from stop to stop */
  void play(List<Sample> next, double each) {
    stops = next;
    seconds = each;
    begun = System.nanoTime();
    playing++;
    onChange.run();
    frame(playing);
  }

  void stop() {
    if (isPlaying()) {
      stops = List.of();
      playing++;
      stage.rest();
      onChange.run();
    }
  }

  private void frame(int of) {
    if (owner.isDisposed() || of != playing) {
      return;
    }
    double at = (System.nanoTime() - begun) / 1e9 / seconds % stops.size();
    int from = (int) at;
    int to = (from + 1) % stops.size();
    float[] latent = LatentPath.between(stops.get(from).latent(), stops.get(to).latent(), at - from);
    int ofClass = stops.getFirst().ofClass();
    String words = "Walking from stop " + (from + 1) + " to stop " + (to + 1);
    background.read(maker.reading(() -> maker.of(List.of(latent), ofClass).getFirst()), picture -> {
      if (of == playing) {
        stage.play(picture, words);
        owner.getDisplay().timerExec(PERIOD, () -> frame(of));
      }
    }, sentence -> stop());
  }
}
