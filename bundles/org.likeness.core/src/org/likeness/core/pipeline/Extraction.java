// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.dataset.Dataset;
import org.likeness.core.dataset.DatasetEditor;
import org.likeness.core.dataset.DatasetItem;
import org.likeness.core.dataset.Extracted;
import org.likeness.core.dataset.Face;
import org.likeness.core.dataset.Finding;
import org.likeness.core.dataset.RecordedPicture;

/**
 * Looks for faces in every item of a dataset that was not looked through yet. An item that cannot be read is listed and the
 * others are done. Faces are committed every few seconds together with the place in the clip: an extraction that is
 * cancelled or killed is taken up there by the next one.
 */
final class Extraction {
  private final FinderPool finders;
  private final KnownFaces known;
  private final ExtractionSettings how;
  private int frames;
  private int faces;
  private int without;
  private int damaged;
  private final List<String> notes = new ArrayList<>();
  private final List<Finding> refused = new ArrayList<>();

  /**
   * @param frames looked at
   * @param faces found, with those that earlier extractions found
   * @param without frames in which none was found
   * @param damaged frames that were left out because they were decoded from damage
   * @param notes what a person should know, one sentence each
   * @param refused items that could not be read, or not to their end, each with its reason
   */
  record Result(int frames, int faces, int without, int damaged, List<String> notes, List<Finding> refused) {}

  /** @param known where the faces are; null = to be found */
  Extraction(FinderPool finders, KnownFaces known, ExtractionSettings how) {
    this.finders = finders;
    this.known = known;
    this.how = how;
  }

  Result run(Dataset dataset, Progress progress) {
    Set<Long> withFaces = new HashSet<>();
    dataset.faces().forEach(f -> withFaces.add(f.itemId()));
    int before = withFaces.isEmpty() ? 0 : dataset.faces().size();
    List<DatasetItem> all = dataset.items();
    try (DatasetEditor editor = dataset.edit()) {
      List<DatasetItem> items = all.stream().filter(i -> !done(editor.extracted(i.id()), withFaces.contains(i.id()))).toList();
      if (items.isEmpty() && !all.isEmpty()) {
        notes.add("Every item of dataset '" + dataset.name() + "' was looked through already");
      }
      Pace pace = new Pace(editor);
      for (int i = 0; i < items.size(); i++) {
        progress.check();
        DatasetItem item = items.get(i);
        boolean picture = item.media() == Media.IMAGE;
        if (picture && (i == 0 || items.get(i - 1).media() == Media.VIDEO)) {
          progress.start("Finding faces in pictures", items.size() - i);
        }
        try {
          if (picture) {
            picture(dataset, item, editor);
            progress.advance(1);
          } else {
            clip(dataset, item, editor, pace, progress);
          }
        } catch (UnreadableItem e) {
          refuse(item, e.reason());
        }
        pace.commitNowAndThen();
      }
      editor.commit();
    }
    return new Result(frames, faces + before, without, damaged, List.copyOf(notes), List.copyOf(refused));
  }

  /** What an older version has extracted has faces and no record; a clip without any face is looked at again. */
  private static boolean done(Optional<Extracted> extracted, boolean withFaces) {
    return withFaces && (extracted.isEmpty() || extracted.get().finished());
  }

  private void refuse(DatasetItem item, UserProblem reason) {
    if (how.strict()) {
      throw reason;
    }
    refused.add(new Finding(item.file(), reason.getMessage()));
  }

  private void picture(Dataset dataset, DatasetItem item, DatasetEditor editor) {
    Image image;
    try {
      image = new RecordedPicture(dataset.file(item), item.sha256()).read();
    } catch (UserProblem e) {
      throw new UnreadableItem(e);
    }
    keep(image, 0, known == null ? finders.find(image, how.minScore()) : known.at(0), item, editor);
    editor.extracted(new Extracted(item.id(), 1, true, how.text()));
  }

  private void clip(Dataset dataset, DatasetItem item, DatasetEditor editor, Pace pace, Progress progress) {
    int from = begin(dataset, item, editor);
    try (ClipFrames clip = ClipFrames.open(dataset.file(item), item.sha256(), from, how, progress);
        var stream = known == null ? finders.over(clip.frames(), org.likeness.media.video.Frame::image, how.minScore()) : known.over(clip.frames())) {
      progress.start("Finding faces in " + dataset.file(item).getFileName(), clip.expected());
      int next = from;
      for (var seen = stream.next(); seen != null; seen = stream.next()) {
        progress.check();
        int index = (int) seen.frame().index();
        keep(seen.frame().image(), index, seen.faces(), item, editor);
        next = index + 1;
        if (pace.due()) {
          editor.extracted(new Extracted(item.id(), next, false, how.text()));
          pace.commitNowAndThen();
        }
        progress.advance(1);
      }
      notes.addAll(clip.notes());
      if (clip.leftOut() > 0) {
        damaged += clip.leftOut();
        notes.add(clip.leftOut() + (clip.leftOut() == 1 ? " frame" : " frames") + " of " + dataset.file(item).getFileName()
            + " were decoded from damaged data and are not taken as faces; the recipe's 'damaged: true' takes them");
      }
      editor.extracted(new Extracted(item.id(), next, clip.broken().isEmpty(), how.text()));
      clip.broken().ifPresent(reason -> refuse(item, reason));
    }
  }

  /** Where to begin: where an earlier extraction with the same settings was ended in the middle, else at the start. */
  private int begin(Dataset dataset, DatasetItem item, DatasetEditor editor) {
    Optional<Extracted> half = editor.extracted(item.id()).filter(e -> !e.finished() && e.next() > 0);
    if (half.isEmpty()) {
      return 0;
    }
    String name = dataset.file(item).getFileName().toString();
    if (half.get().settings().equals(how.text())) {
      notes.add("Went on with " + name + " at frame " + half.get().next());
      return half.get().next();
    }
    editor.removeFaces(item.id());
    notes.add(name + " had been looked through in part with other settings; it was begun anew");
    return 0;
  }

  private void keep(Image image, int frame, List<FoundFace> found, DatasetItem item, DatasetEditor editor) {
    frames++;
    if (found.isEmpty()) {
      without++;
    }
    for (FoundFace f : how.all() ? found : found.subList(0, Math.min(1, found.size()))) {
      editor.addFace(new DatasetEditor.NewFace(item.id(), frame, f.box(), f.landmarks(), f.frameToCrop(), f.score(),
          item.subject(), item.split(), origin(item)), finders.crop().cut(image, f.frameToCrop()));
      faces++;
    }
  }

  private Face.Origin origin(DatasetItem item) {
    if (how.origin() != null) {
      return how.origin();
    }
    return switch (item.label()) {
      case "swapped", "fake" -> Face.Origin.SWAPPED;
      case "synthetic", "generated" -> Face.Origin.SYNTHETIC;
      default -> Face.Origin.REAL;
    };
  }

  /** Commits every few seconds. */
  private static final class Pace {
    private static final long NANOS = 3_000_000_000L;
    private final DatasetEditor editor;
    private long last = System.nanoTime();

    Pace(DatasetEditor editor) {
      this.editor = editor;
    }

    boolean due() {
      return System.nanoTime() - last >= NANOS;
    }

    void commitNowAndThen() {
      if (due()) {
        editor.commit();
        last = System.nanoTime();
      }
    }
  }
}
