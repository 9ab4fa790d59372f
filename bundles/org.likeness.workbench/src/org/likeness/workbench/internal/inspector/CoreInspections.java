// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.inspector;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IAdapterFactory;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.models.ModelEntry;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunInfo;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Face;
import org.likeness.datasets.Subject;
import org.likeness.report.Beside;
import org.likeness.workbench.inspect.Inspection;
import org.likeness.workbench.inspect.Inspection.Group;
import org.likeness.workbench.inspect.Inspection.Row;
import org.likeness.workbench.inspect.RecordRows;
import org.likeness.workbench.widgets.Numbers;

/** What the Inspector shows of the core's things. */
public final class CoreInspections implements IAdapterFactory {

  @Override
  public <T> T getAdapter(Object thing, Class<T> type) {
    return type.cast(switch (thing) {
      case Dataset d -> new Inspection(d.name(), "dataset", () -> dataset(there(d, d.folder(), d.name())));
      case Face f -> new Inspection("Face " + f.id(), "face", () -> face(f));
      case DatasetItem i -> new Inspection(i.file(), "image", () -> List.of(new Group("File", RecordRows.of(i))));
      case Run r -> new Inspection(r.id(), "run", () -> run(there(r, r.folder(), r.id())));
      case ModelEntry m -> new Inspection(m.label(), "model", () -> model(m));
      default -> null;
    });
  }

  @Override
  public Class<?>[] getAdapterList() {
    return new Class<?>[] {Inspection.class};
  }

  private static <T> T there(T thing, Path folder, String name) {
    if (!Files.exists(folder)) {
      throw new UserProblem("'" + name + "' is not there any more. What was moved to the trash comes back by Restore from Trash.");
    }
    return thing;
  }

  private static List<Group> dataset(Dataset d) {
    DatasetInfo info = d.info();
    Dataset.Counts c = d.counts();
    List<Group> out = new ArrayList<>();
    out.add(new Group("Dataset", List.of(new Row("Name", d.name()), new Row("Title", info.title()),
        new Row("Description", info.description()), new Row("Created", RecordRows.text(info.created())),
        new Row("Source", info.source()), new Row("Licence", info.licence()), new Row("Folder", d.folder().toString()))));
    out.add(new Group("Content", List.of(new Row("Images", Numbers.grouped(c.images())),
        new Row("Clips", Numbers.grouped(c.videos())), new Row("Faces", Numbers.grouped(c.faces())),
        new Row("Rejected", Numbers.grouped(c.rejected())), new Row("Size", Numbers.bytes(c.bytes())))));
    for (Subject s : info.subjects()) {
      out.add(new Group("Rights", rights(s)));
    }
    return out;
  }

  private static List<Row> rights(Subject s) {
    List<Row> rows = new ArrayList<>();
    if (s.name().isEmpty()) {
      rows.add(new Row("Name", "everybody"));
    }
    rows.addAll(RecordRows.of(s));
    return rows;
  }

  private static List<Group> face(Face f) {
    List<Row> rows = new ArrayList<>(List.of(new Row("Subject", f.subject()), new Row("Origin", RecordRows.text(f.origin())),
        new Row("Split", f.split()), new Row("Score", Numbers.significant(f.score(), 3)),
        new Row("Rejected", RecordRows.text(f.rejected())), new Row("Item", Long.toString(f.itemId())),
        new Row("Frame", Integer.toString(f.frame()))));
    rows.removeIf(r -> r.value().isEmpty());
    List<Group> out = new ArrayList<>();
    out.add(new Group("Face", rows));
    out.add(new Group("Box, px", RecordRows.of(f.box())));
    if (f.landmarks() != null) {
      out.add(new Group("Landmarks", List.of(new Row("Scheme", RecordRows.text(f.landmarks().scheme())),
          new Row("Points", Integer.toString(f.landmarks().size())))));
    }
    out.add(new Group("File", List.of(new Row("Crop", f.crop().toString()))));
    return out;
  }

  private static List<Group> run(Run r) {
    RunInfo i = r.info();
    List<Group> out = new ArrayList<>();
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("Name", i.name());
    head.put("Kind", i.kind());
    head.put("State", i.state().word());
    head.put("Reason", i.reason());
    head.put("Created", i.created());
    head.put("Ended", i.ended());
    head.put("Active", Numbers.clock(Duration.ofSeconds(Math.round(i.activeSeconds()))));
    head.put("Seed", i.seed());
    head.put("Parent", i.parent());
    head.put("Checkpoints", r.checkpoints().size());
    head.put("Folder", r.folder());
    out.add(new Group("Run", RecordRows.of(head)));
    add(out, "Results", readable("Results", () -> results(r)));
    List<Row> inputs = new ArrayList<>();
    i.inputs().forEach(in -> inputs.add(new Row(in.role(), in.type() + " " + in.name())));
    add(out, "Made from", inputs);
    add(out, "Recipe", readable("Recipe", () -> recipe(r)));
    add(out, "Device", RecordRows.of(i.device()));
    add(out, "Versions", RecordRows.of(i.versions()));
    return out;
  }

  private static List<Row> results(Run r) {
    List<Row> out = new ArrayList<>();
    for (MetricResult m : r.results()) {
      String interval = Double.isNaN(m.low()) ? ""
          : "  [" + Numbers.significant(m.low(), 3) + ", " + Numbers.significant(m.high(), 3) + "]";
      out.add(new Row(m.label() + (m.subject().isEmpty() ? "" : " · " + m.subject()),
          Numbers.significant(m.value(), 4) + (m.unit().isEmpty() ? "" : " " + m.unit()) + interval));
    }
    return out;
  }

  private static List<Row> recipe(Run r) {
    Map<String, Object> recipe = new LinkedHashMap<>(r.recipe().root().plainMap());
    recipe.keySet().removeAll(List.of("likeness", "kind", "name", "seed"));
    return RecordRows.of(recipe);
  }

  /** A file that is damaged hides its own rows only. */
  private static List<Row> readable(String name, Supplier<List<Row>> rows) {
    try {
      return rows.get();
    } catch (UserProblem e) {
      return List.of(new Row(name, e.getMessage()));
    }
  }

  private static void add(List<Group> groups, String title, List<Row> rows) {
    if (!rows.isEmpty()) {
      groups.add(new Group(title, rows));
    }
  }

  private static List<Group> model(ModelEntry m) {
    List<Row> files = new ArrayList<>();
    m.files().forEach(f -> files.add(new Row(f.name(), Numbers.bytes(f.bytes()))));
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("Id", m.id());
    head.put("Version", m.version());
    head.put("Description", m.description());
    head.put("Licence", m.licence());
    head.put("Copyright", m.copyright());
    head.put("Cite", m.citation());
    head.put("Used by", m.usedBy());
    head.put("Size", Numbers.bytes(m.bytes()));
    return List.of(new Group("Model", RecordRows.of(head)), new Group("Files", files));
  }
}
