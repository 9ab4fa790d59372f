// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.List;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Json;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetEditor.NewFace;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Extracted;
import org.likeness.datasets.Face;
import org.likeness.datasets.ImportOptions;
import org.likeness.datasets.Subject;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/**
 * Takes a rendered clip into a dataset, with the faces where the renderer knows them and all that it knows of them. They are cut
 * from the clip as it is stored, as those of a recording are.
 */
record RenderedDataset(Workspace workspace, SynthesiseParameters.Faces to) {

  /** @return faces that were added; none when this very clip had been rendered into it before */
  int add(ClipOrder order, Path file, List<FrameTruth> truth, Progress progress) {
    Subject subject = Subject.of(order.person() == order.on() ? "Person " + order.person() : "Person " + order.person() + " on " + order.on(),
        Basis.SYNTHETIC_PERSON);
    Dataset dataset = workspace.datasets().importFrom(file, ImportOptions.of(to.dataset(), subject).strictly(), progress);
    String hash = Hashes.sha256(file);
    DatasetItem item = dataset.items().stream().filter(i -> i.sha256().equals(hash)).findFirst().orElseThrow();
    try (DatasetEditor editor = dataset.edit()) {
      if (editor.extracted(item.id()).filter(Extracted::finished).isPresent()) {
        return 0;
      }
      editor.removeFaces(item.id());
      int added = faces(editor, dataset.file(item), item, subject.name(), truth, progress);
      editor.extracted(new Extracted(item.id(), truth.size(), true, "synthesise " + Json.compact(to.crop().plain()) + " every " + to.every()));
      editor.commit();
      return added;
    }
  }

  private int faces(DatasetEditor editor, Path clip, DatasetItem item, String subject, List<FrameTruth> truth, Progress progress) {
    int added = 0;
    progress.start("Cutting faces out of " + clip.getFileName(), truth.size());
    try (VideoReader reader = VideoReader.open(clip)) {
      for (Frame f = reader.next(); f != null && f.index() < truth.size(); f = reader.next()) {
        progress.check();
        if (f.index() % to.every() == 0) {
          FrameTruth known = truth.get((int) f.index());
          Landmarks points = known.landmarks();
          Affine map = to.crop().frameToCrop(points);
          editor.addFace(new NewFace(item.id(), (int) f.index(), points.box(), points, map, 1, subject, "", Face.Origin.SYNTHETIC, known.attributes()),
              to.crop().cut(f.image(), map));
          added++;
        }
        progress.advance(1);
      }
    }
    return added;
  }
}
