// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Outputs;
import org.likeness.cli.internal.session.Options;
import org.likeness.cli.internal.session.Output;

import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;
import org.likeness.datasets.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness dataset faces}. */
@Command(name = "faces", description = "Shows what is known of a dataset's faces in numbers, or writes all of it as a table.",
    footer = {"", "Examples:", "  likeness dataset faces rendered", "  likeness dataset faces rendered --out faces.csv",
        "  likeness dataset faces rendered --where 'AU12>0.4,pose.yaw<10'"})
final class DatasetFaces implements Callable<Integer> {
  private static final List<String> OWN = List.of("id", "item", "frame", "subject", "split", "origin", "rejected", "score", "crop");

  @Mixin
  private Options options;

  @Mixin
  private Overwrite overwrite;

  @Parameters(paramLabel = "NAME", description = "Name of the dataset.")
  private String name;

  @Option(names = "--out", paramLabel = "FILE", description = "Writes a line for each face as comma-separated values.")
  private String out;

  @Option(names = "--where", paramLabel = "CONDITIONS", description = "Only faces of which these hold: 'AU12>0.4 pose.yaw<10'.")
  private String where = "";

  @Override
  public Integer call() {
    Where conditions = Where.of(where);
    Dataset dataset = options.workspace().datasets().get(name);
    List<Face> faces = dataset.faces().stream().filter(conditions::holds).toList();
    List<String> names = List.copyOf(faces.stream().flatMap(f -> f.attributes().names().stream()).collect(Collectors.toCollection(TreeSet::new)));
    if (out != null) {
      Path file = options.session().path(out);
      Outputs outputs = overwrite.outputs().input(dataset.folder(), "the dataset");
      outputs.file(file);
      outputs.require();
      Atomic.write(file, csv(dataset, faces, names));
    }
    List<Summary> all = names.stream().map(n -> Summary.of(n, faces)).toList();
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("dataset", dataset.name());
    plain.put("faces", faces.size());
    plain.put("attributes", all.stream().map(Summary::plain).toList());
    if (out != null) {
      plain.put("file", options.session().path(out).toString());
    }
    options.output().print(plain, () -> text(options.output(), dataset, faces, all));
    return 0;
  }

  private void text(Output o, Dataset dataset, List<Face> faces, List<Summary> all) {
    o.line(dataset.name() + ": " + faces.size() + (faces.size() == 1 ? " face" : " faces"));
    if (all.isEmpty()) {
      o.line("Nothing is known of them in numbers; rendered persons come with action units, pose and light (likeness synthesise --dataset NAME)");
    } else {
      o.table(List.of("ATTRIBUTE", "FACES", "LEAST", "MEAN", "MOST"), all.stream().map(Summary::row).toList());
    }
    if (out != null) {
      o.line("Wrote " + options.session().path(out));
    }
  }

  private static String csv(Dataset dataset, List<Face> faces, List<String> names) {
    StringBuilder text = new StringBuilder(String.join(",", OWN)).append(names.isEmpty() ? "" : "," + String.join(",", names)).append('\n');
    for (Face f : faces) {
      List<String> cells = new ArrayList<>(List.of(Long.toString(f.id()), Long.toString(f.itemId()), Integer.toString(f.frame()), quoted(f.subject()),
          f.split(), f.origin().name().toLowerCase(Locale.ROOT), Boolean.toString(f.rejected()), Double.toString(f.score()),
          quoted(dataset.folder().relativize(f.crop()).toString().replace('\\', '/'))));
      names.forEach(n -> cells.add(f.attributes().get(n).map(v -> Double.toString(v)).orElse("")));
      text.append(String.join(",", cells)).append('\n');
    }
    return text.toString();
  }

  private static String quoted(String s) {
    return s.matches("[^\",\\r\\n]*") ? s : '"' + s.replace("\"", "\"\"") + '"';
  }

  /** What values an attribute has. */
  private record Summary(String name, int faces, double least, double mean, double most) {
    static Summary of(String name, List<Face> faces) {
      var values = faces.stream().flatMap(f -> f.attributes().get(name).stream()).mapToDouble(v -> v).summaryStatistics();
      return new Summary(name, (int) values.getCount(), values.getMin(), values.getAverage(), values.getMax());
    }

    List<String> row() {
      return List.of(name, Integer.toString(faces), number(least), number(mean), number(most));
    }

    private static String number(double v) {
      return String.format(Locale.ROOT, "%.3f", v);
    }

    Map<String, Object> plain() {
      Map<String, Object> m = new LinkedHashMap<>();
      m.put("name", name);
      m.put("faces", faces);
      m.put("least", least);
      m.put("mean", mean);
      m.put("most", most);
      return m;
    }
  }
}
