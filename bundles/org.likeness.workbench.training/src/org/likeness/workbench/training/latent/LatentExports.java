// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;
import org.likeness.api.image.Image;
import org.likeness.base.io.Outputs;
import org.likeness.core.Likeness;
import org.likeness.core.workspace.Workspace;
import org.likeness.media.video.VideoWriter;
import org.likeness.works.samples.SampleClip;
import org.likeness.works.samples.SampleFiles;
import org.likeness.works.samples.SampleSheet;

/** Writes what is seen as {@code likeness sample} does: asked for the right, marked, with a signed record. UI thread. */
public final class LatentExports {
  private static final String[] PICTURES = {"*.png;*.jpg;*.webp"};
  private static final String[] CLIPS = {"*.mp4;*.webm;*.mkv;*.mov;*.avi"};

  private final Likeness likeness;
  private final Supplier<Workspace> workspace;
  private final OpenMaker maker;
  private final LatentState state;
  private final SamplesPane samples;
  private Waiting waiting;

  LatentExports(Likeness likeness, Supplier<Workspace> workspace, OpenMaker maker, LatentState state, SamplesPane samples) {
    this.likeness = likeness;
    this.workspace = workspace;
    this.maker = maker;
    this.state = state;
    this.samples = samples;
  }

  /** @param line where is said what becomes of it */
  void tellIn(Waiting line) {
    waiting = line;
  }

  void menu(ToolItem below) {
    Menu menu = new Menu(below.getParent());
    item(menu, "Current Picture …", state.a() != null, () -> ask(below, "picture.png", PICTURES, this::picture));
    item(menu, "Samples in One Picture …", !samples.samples().isEmpty(), () -> ask(below, "samples.png", PICTURES, this::samples));
    item(menu, "Walk as Clip …", state.stops().size() > 1, () -> ask(below, "walk.mp4", CLIPS, file -> walk(file, SampleClip.RATE)));
    Rectangle at = below.getBounds();
    menu.setLocation(below.getParent().toDisplay(at.x, at.y + at.height));
    menu.setVisible(true);
  }

  private static void item(Menu menu, String words, boolean enabled, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(words);
    item.setEnabled(enabled);
    item.addListener(SWT.Selection, e -> action.run());
  }

  private static void ask(ToolItem owner, String name, String[] endings, java.util.function.Consumer<Path> then) {
    FileDialog dialog = new FileDialog(owner.getParent().getShell(), SWT.SAVE);
    dialog.setFilterExtensions(endings);
    dialog.setFileName(name);
    dialog.setOverwrite(true);
    String chosen = dialog.open();
    if (chosen != null) {
      then.accept(Path.of(chosen));
    }
  }

  /** The current picture; what is there is replaced. */
  public void picture(Path file) {
    Sample a = state.a();
    boolean plain = state.plain();
    float[] latent = state.latent();
    write(file, files -> files.picture(file, plain ? a.picture() : maker.of(List.of(latent), a.ofClass()).getFirst(), true));
  }

  /** The samples that are shown, in one picture; what is there is replaced. */
  public void samples(Path file) {
    List<Image> pictures = samples.samples().stream().map(Sample::picture).toList();
    write(file, files -> files.picture(file, SampleSheet.picture(pictures, 0), true));
  }

  /** The walk; what is there is replaced. @param between frames from a stop to the next */
  public void walk(Path file, int between) {
    List<Sample> stops = state.stops();
    List<float[]> keys = stops.stream().map(Sample::latent).toList();
    waiting.start("Writing " + file.getFileName(), progress -> {
      VideoWriter.check(file, "");
      SampleFiles.require(workspace.get(), maker.run(), Outputs.replacing(true).signed(file));
      files().clip(file, (staged, mark) -> SampleClip.write(staged, maker, keys, between, stops.getFirst().ofClass(), mark, progress), true);
      return file;
    }, this::written);
  }

  private void write(Path file, java.util.function.Consumer<SampleFiles> writer) {
    waiting.start("Writing " + file.getFileName(), progress -> {
      SampleFiles.require(workspace.get(), maker.run(), Outputs.replacing(true).signed(file));
      writer.accept(files());
      return file;
    }, this::written);
  }

  private SampleFiles files() {
    return new SampleFiles(likeness, maker.run(), maker.step());
  }

  private void written(Path file) {
    waiting.say("Wrote " + file);
  }
}
