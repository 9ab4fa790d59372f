// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Hashes;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Extracted;
import org.likeness.datasets.Face;
import org.likeness.datasets.Finding;
import org.likeness.datasets.RecordedPicture;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.Frame;
import org.likeness.works.FaceChoice.Mode;
import org.likeness.works.FinderPool.Seen;

/**
 * Looks for faces in every item of a dataset that was not looked through yet. An item that cannot be read is listed and the
 * others are done. Where a clip's frames show several faces and the choice is made over the whole clip, it is looked through
 * once before. Faces are committed every few seconds together with the place in the clip: an extraction that is cancelled or
 * killed is taken up there by the next one.
 */
final class Extraction {
  private final FinderPool finders;
  private final ClipFaces choice;
  private final KnownFaces known;
  private final ExtractionSettings how;
  private final Path work;
  private int frames;
  private int faces;
  private int without;
  private int several;
  private int severalPictures;
  private int damaged;
  private final List<String> notes = new ArrayList<>();
  private final List<Finding> refused = new ArrayList<>();

  /**
   * @param frames looked at
   * @param faces found in them and kept
   * @param before faces that earlier extractions had kept
   * @param without frames in which none was found
   * @param several frames that show more than one
   * @param damaged frames that were left out because they were decoded from damage
   * @param notes what a person should know, one sentence each
   * @param refused items that could not be read, or not to their end, each with its reason
   */
  record Result(int frames, int faces, int before, int without, int several, int damaged, List<String> notes, List<Finding> refused) {}

  /**
   * @param choice of the faces that are meant
   * @param known where the faces are; null = to be found
   * @param work a folder of the run for what is known of clips that are not done
   */
  Extraction(FinderPool finders, ClipFaces choice, KnownFaces known, ExtractionSettings how, Path work) {
    this.finders = finders;
    this.choice = choice;
    this.known = known;
    this.how = how;
    this.work = work;
  }

  Result run(Dataset dataset, Progress progress) {
    Set<Long> withFaces = new HashSet<>();
    dataset.faces().forEach(f -> withFaces.add(f.itemId()));
    int before = dataset.faces().size();
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
            picture(dataset, item, editor, progress);
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
    if (severalPictures > 0) {
      notes.add(severalPictures + (severalPictures == 1 ? " picture shows" : " pictures show") + " several faces: taken is "
          + (how.choice().mode() == Mode.TRACK ? "the largest; 'faces: all' takes every one" : how.choice().inWords()));
    }
    return new Result(frames, faces, before, without, several, damaged, List.copyOf(notes), List.copyOf(refused));
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

  private void picture(Dataset dataset, DatasetItem item, DatasetEditor editor, Progress progress) {
    Image image;
    try {
      image = new RecordedPicture(dataset.file(item), item.sha256()).read(progress);
    } catch (UserProblem e) {
      throw new UnreadableItem(e);
    }
    List<FoundFace> found = known == null ? finders.find(image, how.minScore()) : known.at(0);
    int more = found.size() > 1 ? 1 : 0;
    several += more;
    severalPictures += more;
    keep(image, 0, known == null ? choice.of(image, found) : taken(found), item, editor);
    editor.extracted(new Extracted(item.id(), 1, true, how.text()));
  }

  private void clip(Dataset dataset, DatasetItem item, DatasetEditor editor, Pace pace, Progress progress) {
    int from = begin(dataset, item, editor);
    Path file = dataset.file(item);
    ChosenFaces chosen = known == null && choice.whole() ? chosen(file, item, progress) : null;
    int severalHere = 0;
    int framesBefore = frames;
    try (ClipFrames clip = ClipFrames.open(file, item.sha256(), from, how, progress); FrameStream<Seen<Frame>> stream = stream(clip, chosen)) {
      progress.start((chosen == null ? "Finding faces in " : "Cutting faces out of ") + file.getFileName(), clip.expected());
      int next = from;
      for (Seen<Frame> seen = stream.next(); seen != null; seen = stream.next()) {
        progress.check();
        int index = (int) seen.frame().index();
        severalHere += chosen == null && seen.faces().size() > 1 ? 1 : 0;
        keep(seen.frame().image(), index, chosen == null ? taken(seen.faces()) : seen.faces(), item, editor);
        next = index + 1;
        if (pace.due()) {
          editor.extracted(new Extracted(item.id(), next, false, how.text()));
          pace.commitNowAndThen();
        }
        progress.advance(1);
      }
      String note = chosen != null ? chosen.note() : how.choice().note(file, severalHere, frames - framesBefore, 1);
      several += chosen == null ? severalHere : chosen.several();
      notes.addAll(clip.notes());
      if (!note.isEmpty()) {
        notes.add(note);
      }
      if (clip.leftOut() > 0) {
        damaged += clip.leftOut();
        notes.add(clip.leftOut() + (clip.leftOut() == 1 ? " frame of " + file.getFileName() + " was decoded from damaged data and is not taken as a face"
            : " frames of " + file.getFileName() + " were decoded from damaged data and are not taken as faces") + "; the recipe's 'damaged: true' takes "
            + (clip.leftOut() == 1 ? "it" : "them"));
      }
      editor.extracted(new Extracted(item.id(), next, clip.broken().isEmpty(), how.text()));
      clip.broken().ifPresent(reason -> refuse(item, reason));
    }
  }

  private FrameStream<Seen<Frame>> stream(ClipFrames clip, ChosenFaces chosen) {
    if (chosen != null) {
      return clip.frames().map(1, f -> new Seen<>(f, chosen.at(f.index())));
    }
    return known == null ? finders.over(clip.frames(), Frame::image, how.minScore()) : known.over(clip.frames());
  }

  /** Looks through the whole clip; what an earlier try of this run has seen is not looked at again. */
  private ChosenFaces chosen(Path file, DatasetItem item, Progress progress) {
    try (SeenFaces seen = SeenFaces.open(work.resolve("item-" + item.id() + ".bin"), Hashes.sha256(how.text() + item.sha256()));
        ClipFrames clip = ClipFrames.open(file, item.sha256(), 0, how, progress);
        FrameStream<Seen<Frame>> all = seen.over(clip.frames(), finders, how.minScore())) {
      progress.start("Finding faces in " + file.getFileName(), clip.expected());
      if (seen.size() > 0) {
        notes.add("Went on with " + file.getFileName() + ": " + seen.size() + " of its frames had been looked at");
      }
      return choice.of(all, file, how.every(), progress);
    } catch (NobodyAlike e) {
      throw new UnreadableItem(e); // the other clips are done
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
    for (FoundFace f : found) {
      editor.addFace(new DatasetEditor.NewFace(item.id(), frame, f.box(), f.landmarks(), f.frameToCrop(), f.score(),
          item.subject(), item.split(), origin(item)), finders.crop().cut(image, f.frameToCrop()));
      faces++;
    }
  }

  /** Of a frame by itself. @param found the largest first */
  private List<FoundFace> taken(List<FoundFace> found) {
    return how.choice().mode() == Mode.ALL ? found : found.subList(0, Math.min(1, found.size()));
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
