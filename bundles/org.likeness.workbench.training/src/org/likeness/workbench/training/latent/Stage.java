// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.likeness.api.image.Image;
import org.likeness.workbench.images.PictureView;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** The current picture, large, with what it is. Follows the state; while something plays, that. */
final class Stage extends Composite {
  private final OpenMaker maker;
  private final LatentState state;
  private final Label words;
  private final PictureView view;
  private final Background background;
  private Image picture;
  private Object shown;
  private boolean playing;
  private final List<Runnable> onPicture = new ArrayList<>();

  Stage(Composite parent, OpenMaker maker, LatentState state) {
    super(parent, SWT.NONE);
    this.maker = maker;
    this.state = state;
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    setLayout(layout);
    Composite bar = Css.strip(new Composite(this, SWT.NONE));
    GridLayout line = new GridLayout();
    line.marginWidth = 8;
    line.marginHeight = 9;
    bar.setLayout(line);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    words = Ids.mark(new Label(bar, SWT.NONE), "latents.current");
    words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    view = Ids.mark(new PictureView(this), "latents.picture");
    view.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    background = new Background(this, "current-picture");
    state.follow(this::refresh);
  }

  /** @param listener is called when another current picture is there */
  void onPicture(Runnable listener) {
    onPicture.add(listener);
  }

  /** The current picture, as soon as it is there; null before. */
  Image picture() {
    return picture;
  }

  private void refresh() {
    if (state.a() == null) {
      return;
    }
    say(state.words());
    if (state.plain()) {
      if (shown != state.a()) {
        shown = state.a();
        Image at = state.a().picture();
        background.read(() -> at, this::show, view::fail);
      }
      return;
    }
    float[] latent = state.latent();
    if (shown instanceof float[] before && Arrays.equals(before, latent)) {
      return;
    }
    shown = latent;
    int ofClass = state.a().ofClass();
    background.read(maker.reading(() -> maker.of(List.of(latent), ofClass).getFirst()), this::show, view::fail);
  }

  private void show(Image next) {
    picture = next;
    if (!playing) {
      view.show(next);
    }
    onPicture.forEach(Runnable::run);
  }

  private void say(String sentence) {
    if (!playing) {
      words.setText(Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1));
      words.setToolTipText(words.getText());
    }
  }

  /** Shows what is played until {@link #rest}. */
  void play(Image frame, String sentence) {
    playing = true;
    view.show(frame);
    words.setText(sentence);
  }

  /** The current picture again. */
  void rest() {
    playing = false;
    if (picture != null) {
      view.show(picture);
      say(state.words());
    }
  }

  boolean isDirty() {
    return background.isBusy();
  }
}
