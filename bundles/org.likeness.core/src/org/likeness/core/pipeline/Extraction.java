// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.core.dataset.Dataset;
import org.likeness.core.dataset.DatasetEditor;
import org.likeness.core.dataset.DatasetItem;
import org.likeness.core.dataset.Face;
import org.likeness.media.image.Images;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/**
 * Looks for faces in every item of a dataset that has none yet. Clips are decoded ahead on a thread of their own. Faces
 * are committed per item: a cancelled extraction keeps the items that were finished.
 */
final class Extraction {
  private static final int DECODED_AHEAD = 8;

  private final FinderPool finders;
  private final KnownFaces known;
  private final int every;
  private final boolean all;
  private final double minScore;
  private final Face.Origin origin;
  private int frames;
  private int faces;
  private int without;
  private final List<String> notes = new ArrayList<>();

  /**
   * @param frames looked at
   * @param faces found
   * @param without frames in which none was found
   * @param notes what a person should know, one sentence each
   */
  record Result(int frames, int faces, int without, List<String> notes) {}

  /**
   * @param known where the faces are; null = to be found
   * @param origin of every face; null = as each item's label says
   */
  Extraction(FinderPool finders, KnownFaces known, int every, boolean all, double minScore, Face.Origin origin) {
    this.finders = finders;
    this.known = known;
    this.every = every;
    this.all = all;
    this.minScore = minScore;
    this.origin = origin;
  }

  Result run(Dataset dataset, Progress progress) {
    Set<Long> done = new HashSet<>();
    dataset.faces().forEach(f -> done.add(f.itemId()));
    List<DatasetItem> items = dataset.items().stream().filter(i -> !done.contains(i.id())).toList();
    if (items.isEmpty() && !done.isEmpty()) {
      notes.add("Every item of dataset '" + dataset.name() + "' has faces already");
    }
    try (DatasetEditor editor = dataset.edit()) {
      for (int i = 0; i < items.size(); i++) {
        progress.check();
        DatasetItem item = items.get(i);
        if (item.media() == Media.VIDEO) {
          clip(dataset, item, editor, progress);
        } else {
          if (i == 0 || items.get(i - 1).media() == Media.VIDEO) {
            progress.start("Finding faces in pictures", items.size() - i);
          }
          Image image = Images.read(dataset.file(item));
          keep(image, 0, known == null ? finders.find(image, minScore) : known.at(0), item, editor);
          progress.advance(1);
        }
        editor.commit();
      }
    }
    return new Result(frames, faces + countOf(dataset, done), without, List.copyOf(notes));
  }

  private static int countOf(Dataset dataset, Set<Long> done) {
    return (int) dataset.faces().stream().filter(f -> done.contains(f.itemId())).count();
  }

  private void clip(Dataset dataset, DatasetItem item, DatasetEditor editor, Progress progress) {
    try (VideoReader reader = VideoReader.open(dataset.file(item));
        FrameStream<Frame> wanted = FrameStream.of(() -> every(reader), DECODED_AHEAD);
        FrameStream<FinderPool.Seen<Frame>> stream = known == null ? finders.over(wanted, Frame::image, minScore) : known.over(wanted)) {
      progress.start("Finding faces in " + dataset.file(item).getFileName(), (reader.info().frames() + every - 1) / every);
      for (FinderPool.Seen<Frame> seen = stream.next(); seen != null; seen = stream.next()) {
        progress.check();
        keep(seen.frame().image(), (int) seen.frame().index(), seen.faces(), item, editor);
        progress.advance(1);
      }
      notes.addAll(reader.notes());
    }
  }

  private Frame every(VideoReader reader) {
    Frame frame = reader.next();
    while (frame != null && frame.index() % every != 0) {
      frame = reader.next();
    }
    return frame;
  }

  private void keep(Image image, int frame, List<FoundFace> found, DatasetItem item, DatasetEditor editor) {
    frames++;
    if (found.isEmpty()) {
      without++;
    }
    for (FoundFace f : all ? found : found.subList(0, Math.min(1, found.size()))) {
      editor.addFace(new DatasetEditor.NewFace(item.id(), frame, f.box(), f.landmarks(), f.frameToCrop(), f.score(),
          item.subject(), item.split(), origin(item)), finders.crop().cut(image, f.frameToCrop()));
      faces++;
    }
  }

  private Face.Origin origin(DatasetItem item) {
    if (origin != null) {
      return origin;
    }
    return switch (item.label()) {
      case "swapped", "fake" -> Face.Origin.SWAPPED;
      case "synthetic", "generated" -> Face.Origin.SYNTHETIC;
      default -> Face.Origin.REAL;
    };
  }
}
