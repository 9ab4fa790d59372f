// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.likeness.datasets.Face;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.widgets.Ids;
import org.likeness.workbench.widgets.KeysHelp;

/** Samples of a seed, of which one is looked at (A) and one mixed with it (B). */
final class SamplesPane extends Composite {
  private final OpenMaker maker;
  private final LatentState state;
  private final SamplesBar bar;
  private final Tiles tiles;
  private final Background background;
  private Consumer<SampleRequest> onRequest = r -> { };
  private List<Sample> samples = List.of();
  private boolean choosesB;

  SamplesPane(Composite parent, OpenMaker maker, LatentState state) {
    super(parent, SWT.NONE);
    this.maker = maker;
    this.state = state;
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    setLayout(layout);
    bar = new SamplesBar(this, this::load);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    tiles = Ids.mark(new Tiles(this, true), "latents.grid");
    tiles.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    tiles.onPick((e, i) -> pick(samples.get(i), choosesB || (e.stateMask & (SWT.MOD1 | SWT.MOD2)) != 0));
    tiles.onKey(this::key);
    KeysHelp.install(tiles, "Keys Among Samples", "Click, Enter", "Look at a sample (A)", "Ctrl+click, B", "Mix it with A (B)", "W",
        "Add it to the walk", "Arrows", "Move among samples", "Page up, down", "Samples before and after");
    background = new Background(this, "samples-of-a-seed");
    state.follow(this::mark);
  }

  /** @param request is told what is shown, each time something else is */
  void onRequest(Consumer<SampleRequest> request) {
    onRequest = request;
  }

  /** Of an open maker. */
  void begin(List<String> classes, String remembered) {
    bar.begin(classes, remembered);
    load();
  }

  SampleRequest request() {
    return bar.request();
  }

  /** What is shown. */
  List<Sample> samples() {
    return samples;
  }

  String remember() {
    return bar.remember();
  }

  /** Whether the next one that is clicked becomes B. */
  void setChoosesB(boolean next) {
    choosesB = next;
    if (next) {
      tiles.setFocus();
    }
  }

  boolean choosesB() {
    return choosesB;
  }

  private void load() {
    SampleRequest request = bar.request();
    onRequest.accept(request);
    background.read(maker.reading(() -> request.make(maker)), made -> {
      samples = made;
      if (state.a() == null) {
        state.choose(made.getFirst());
      }
      mark();
    }, sentence -> {
      samples = List.of();
      tiles.say(sentence);
    });
  }

  private void pick(Sample sample, boolean asB) {
    if (asB && sample.latent().length > 0 && state.a() != null && !sample.name().equals(state.a().name())) {
      choosesB = false;
      state.mixWith(sample);
    } else if (!asB) {
      state.choose(sample);
    }
  }

  private void key(Event e, int focus) {
    if (e.character == 'b') {
      pick(samples.get(focus), true);
    } else if (e.character == 'w' && samples.get(focus).latent().length > 0) {
      state.addStop(samples.get(focus));
    } else if (e.keyCode == SWT.PAGE_UP || e.keyCode == SWT.PAGE_DOWN) {
      bar.page(e.keyCode == SWT.PAGE_UP ? -1 : 1);
    }
  }

  private void mark() {
    if (samples.isEmpty()) {
      return;
    }
    List<Tiles.Tile> out = new ArrayList<>();
    for (Sample s : samples) {
      String badge = is(s, state.a()) ? "A" : is(s, state.b()) ? "B" : "";
      out.add(new Tiles.Tile(s.picture(), !badge.isEmpty(), badge, "", Face.Origin.SYNTHETIC));
    }
    tiles.show(out);
  }

  private static boolean is(Sample sample, Sample chosen) {
    return chosen != null && chosen.name().equals(sample.name()) && chosen.ofClass() == sample.ofClass();
  }

  boolean isDirty() {
    return background.isBusy();
  }

  @Override
  public boolean setFocus() {
    return tiles.setFocus();
  }
}
