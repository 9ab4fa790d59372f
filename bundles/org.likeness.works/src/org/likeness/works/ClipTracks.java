// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.forensics.FaceTrack;
import org.likeness.api.forensics.LabelledTrack;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Face;
import org.likeness.datasets.RecordedPicture;
import org.likeness.media.video.VideoReader;

/** The usable faces of each clip of a dataset in the order of their frames; of several in a frame the largest. */
final class ClipTracks {
  /** Of a clip whose file is a picture: frames that were imported one by one. */
  private static final double USUAL_RATE = 25;

  private ClipTracks() {}

  /** A group for each clip: {@code DATASET/FILE}. */
  static List<LabelledTrack> of(Dataset dataset, boolean fake) {
    Map<Long, TreeMap<Integer, Face>> byItem = new LinkedHashMap<>();
    for (Face face : dataset.usableFaces()) {
      byItem.computeIfAbsent(face.itemId(), k -> new TreeMap<>()).merge(face.frame(), face, ClipTracks::larger);
    }
    List<LabelledTrack> out = new ArrayList<>();
    byItem.forEach((id, faces) -> {
      DatasetItem item = dataset.item(id).orElseThrow();
      Path file = dataset.file(item);
      out.add(new LabelledTrack(new Track(List.copyOf(faces.values()), rate(item, file)), fake, dataset.name() + "/" + file.getFileName()));
    });
    out.sort(Comparator.comparing(LabelledTrack::group));
    return out;
  }

  /** The median of the seconds from face to face. */
  static double step(List<LabelledTrack> tracks) {
    double[] steps = tracks.stream().map(LabelledTrack::track)
        .flatMapToDouble(t -> IntStream.range(1, t.size()).mapToDouble(i -> t.time(i) - t.time(i - 1))).sorted().toArray();
    return steps.length == 0 ? 0 : steps[steps.length / 2];
  }

  private static Face larger(Face a, Face b) {
    return b.box().width() * b.box().height() > a.box().width() * a.box().height() ? b : a;
  }

  private static double rate(DatasetItem item, Path file) {
    if (item.media() == Media.IMAGE) {
      return USUAL_RATE;
    }
    try (VideoReader reader = VideoReader.open(file)) {
      return reader.info().fps().value();
    }
  }

  private record Track(List<Face> faces, double rate) implements FaceTrack {
    @Override
    public int size() {
      return faces.size();
    }

    @Override
    public Image face(int i) {
      return RecordedPicture.of(faces.get(i)).read();
    }

    @Override
    public Optional<Landmarks> landmarks(int i) {
      Face face = faces.get(i);
      return Optional.ofNullable(face.landmarks()).map(l -> l.transformed(face.frameToCrop()));
    }

    @Override
    public double time(int i) {
      return faces.get(i).frame() / rate;
    }
  }
}
