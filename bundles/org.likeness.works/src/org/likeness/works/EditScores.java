// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Choice;
import org.likeness.api.training.AttributeReader;
import org.likeness.core.run.MetricResult;
import org.likeness.core.runner.RunContext;
import org.likeness.datasets.Face;
import org.likeness.datasets.RecordedPicture;
import org.likeness.media.image.Images;
import org.likeness.media.image.Scale;
import org.likeness.trainer.TrainedRun;
import org.likeness.works.stats.GroupsLeftOut;
import org.likeness.works.stats.Interval;

/**
 * How well faces were changed: whether a reader sees what was asked for, and whether they are still the same persons. Persons are
 * the independent witnesses.
 */
final class EditScores {

  private static final double LEVEL = 0.95;
  private static final String PERSON = "person";

  private final EditedFaces edited;
  private final RunContext context;
  private final String editor;
  private final GroupsLeftOut made;
  private final GroupsLeftOut real;

  EditScores(EditedFaces edited, RunContext context, String editor) {
    this.edited = edited;
    this.context = context;
    this.editor = editor;
    made = new GroupsLeftOut(edited.all().stream().map(o -> EditedFaces.person(o.of())).toList());
    real = new GroupsLeftOut(edited.olds().stream().map(EditedFaces::person).toList());
  }

  /** @param reader null for none @param varies whether what was asked for differs from face to face */
  List<MetricResult> results(TrainedRun<AttributeReader> reader, Choice identity, boolean varies) {
    List<MetricResult> out = new ArrayList<>();
    if (reader != null) {
      out.addAll(read(reader, varies));
    }
    out.addAll(identity(IdentityEmbedder.find(context.plugins(), identity)));
    return out;
  }

  /** Of each number that editor and reader know: the error, and the correlation of what was asked for with what is read. */
  private List<MetricResult> read(TrainedRun<AttributeReader> reader, boolean varies) {
    List<MetricResult> out = new ArrayList<>();
    List<double[]> ofMade = new ArrayList<>();
    List<double[]> ofReal = new ArrayList<>();
    context.progress().start("Reading changed faces", edited.all().size() + edited.olds().size());
    edited.all().forEach(o -> ofMade.add(read(reader, Images.read(o.file()))));
    edited.olds().forEach(f -> ofReal.add(read(reader, RecordedPicture.of(f).read(context.progress()))));
    List<String> names = reader.product().attributes();
    for (int a = 0; a < edited.asked().size(); a++) {
      String name = edited.asked().get(a).name();
      int at = names.indexOf(name);
      int place = a;
      if (at < 0) {
        context.warn("The reader does not read '" + name + "', which the editor changes");
        continue;
      }
      double[] asked = edited.all().stream().mapToDouble(o -> o.wanted()[place]).toArray();
      double[] seen = ofMade.stream().mapToDouble(r -> r[at]).toArray();
      Map<String, String> recipe = recipe();
      recipe.put("reader", "step " + reader.step() + ", " + atRest(name, ofReal, at));
      Interval error = made.of(i -> Arrays.stream(i).mapToDouble(k -> Math.abs(asked[k] - seen[k])).average().orElse(Double.NaN), LEVEL, PERSON);
      out.add(result("edit.error", name + " asked for and read, apart", error, false, asked.length, name, recipe));
      if (varies && Arrays.stream(asked).distinct().count() > 1) {
        Interval r = made.ofCorrelation(i -> GroupsLeftOut.correlation(asked, seen, i), LEVEL, PERSON);
        out.add(result("edit.correlation", name + " asked for and read, correlation", r, true, asked.length, name, recipe));
      }
    }
    return out;
  }

  /** What the reader makes of the faces as they are: no editor can look better to it. */
  private String atRest(String name, List<double[]> read, int at) {
    int[] known = java.util.stream.IntStream.range(0, read.size()).filter(i -> edited.olds().get(i).attributes().get(name).isPresent()).toArray();
    double[] truth = edited.olds().stream().mapToDouble(f -> f.attributes().get(name).orElse(Double.NaN)).toArray();
    double[] seen = read.stream().mapToDouble(r -> r[at]).toArray();
    double r = GroupsLeftOut.correlation(truth, seen, known);
    return Double.isNaN(r) ? "never tried on faces of which it is known"
        : String.format(Locale.ROOT, "correlation %.3f with what is known of the %d unchanged faces", r, known.length);
  }

  private double[] read(TrainedRun<AttributeReader> reader, Image face) {
    context.control().check();
    context.progress().advance(1);
    return reader.product().read(List.of(face)).getFirst();
  }

  /** How alike changed faces are to the person's others, beside what the real ones are among themselves and strangers to each other. */
  private List<MetricResult> identity(IdentityEmbedder.Chosen chosen) {
    List<Face> olds = edited.olds();
    List<String> persons = olds.stream().map(EditedFaces::person).toList();
    if (persons.stream().distinct().count() == persons.size()) {
      context.warn("None of the persons has two faces here, so nothing is said of whether they stay the same person");
      return List.of();
    }
    List<float[]> looks = new ArrayList<>();
    List<float[]> changed = new ArrayList<>();
    context.progress().start("Comparing persons", olds.size() + edited.all().size());
    try (IdentityEmbedder.Worker worker = chosen.open(context.plugins())) {
      int side = edited.all().isEmpty() ? 0 : Images.read(edited.all().getFirst().file()).width();
      olds.forEach(f -> looks.add(embed(worker, Scale.to(RecordedPicture.of(f).read(context.progress()), side, side))));
      edited.all().forEach(o -> changed.add(embed(worker, Images.read(o.file()))));
      Alike alike = new Alike(worker, looks, persons);
      Map<Face, Integer> place = new LinkedHashMap<>();
      for (int i = 0; i < olds.size(); i++) {
        place.put(olds.get(i), i);
      }
      double[] same = new double[olds.size()];
      double[] strangers = new double[olds.size()];
      for (int i = 0; i < olds.size(); i++) {
        same[i] = alike.same(looks.get(i), i);
        strangers[i] = alike.strangers(looks.get(i), i);
      }
      double[] made = new double[changed.size()];
      double[] level = new double[changed.size()];
      for (int k = 0; k < made.length; k++) {
        int i = place.get(edited.all().get(k).of());
        made[k] = alike.same(changed.get(k), i);
        level[k] = same[i];
      }
      return identity(chosen.id(), made, level, same, strangers);
    }
  }

  private List<MetricResult> identity(String embedder, double[] changed, double[] level, double[] same, double[] strangers) {
    Map<String, String> recipe = recipe();
    recipe.put("embedder", embedder + ", faces of one person against the person's other faces, at the editor's size");
    ToDoubleFunction<int[]> mean = i -> mean(changed, i);
    List<MetricResult> out = new ArrayList<>();
    out.add(result("edit.identity", "Changed faces like the person's others", made.of(mean, LEVEL, PERSON), true, changed.length, "changed", recipe));
    out.add(result("edit.identity", "Real faces like the person's others", real.of(i -> mean(same, i), LEVEL, PERSON), null, same.length, "unchanged", recipe));
    out.add(result("edit.identity", "Real faces like strangers", real.of(i -> mean(strangers, i), LEVEL, PERSON), null, strangers.length, "strangers", recipe));
    out.add(result("edit.identity-share", "Share of the real identity left", made.of(i -> mean(changed, i) / mean(level, i), LEVEL, PERSON), true,
        changed.length, "changed", recipe));
    return out;
  }

  /** Of those that could be compared. */
  private static double mean(double[] values, int[] at) {
    return Arrays.stream(at).mapToDouble(i -> values[i]).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
  }

  private float[] embed(IdentityEmbedder.Worker worker, Image face) {
    context.control().check();
    context.progress().advance(1);
    return worker.embed(face);
  }

  private Map<String, String> recipe() {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("editor", editor);
    out.put("faces", edited.olds().size() + " of " + new java.util.HashSet<>(edited.olds().stream().map(EditedFaces::person).toList()).size() + " persons");
    return out;
  }

  private static MetricResult result(String id, String label, Interval i, Boolean higher, int n, String subject, Map<String, String> recipe) {
    return new MetricResult(id, label, i.value(), "", higher, n, i.low(), i.high(), i.method(), subject, recipe);
  }

  /** Likeness of a look to faces of the same person, or of others; the face that it was made of is never among them. */
  private record Alike(IdentityEmbedder.Worker worker, List<float[]> looks, List<String> persons) {

    double same(float[] look, int but) {
      return mean(look, but, true);
    }

    double strangers(float[] look, int but) {
      return mean(look, but, false);
    }

    private double mean(float[] look, int but, boolean same) {
      double sum = 0;
      int n = 0;
      for (int i = 0; i < looks.size(); i++) {
        if (i != but && persons.get(i).equals(persons.get(but)) == same) {
          sum += worker.similarity(look, looks.get(i));
          n++;
        }
      }
      return n == 0 ? Double.NaN : sum / n;
    }
  }
}
