// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.recipe.RecipeYaml;

/** Recipes whose keys are the record of a plug-in: what is left out, what older versions wrote, and what is wrong. */
class WorkRecipesTest {
  @TempDir
  static Path folder;
  private static Shell shell;

  @BeforeAll
  static void open() {
    shell = new Shell(folder);
    Product.likeness().workspace(folder.resolve("ws"), true);
  }

  private static Shell.Result dry(String text) throws IOException {
    Files.writeString(folder.resolve("r.yaml"), text);
    return shell.run("run r.yaml --dry-run --workspace ws");
  }

  private static RecipeNode resolved(String kind, String... lines) throws IOException {
    String once = dry("likeness: 1\nkind: " + kind + "\nname: r\nseed: 1\n" + String.join("\n", lines) + "\n").ok().out();
    assertEquals(once, dry(once).ok().out(), "what a run writes means the same again");
    return RecipeYaml.parse(once, "resolved").root();
  }

  private static void refused(String sentence, String kind, String... lines) throws IOException {
    String said = dry("likeness: 1\nkind: " + kind + "\nname: r\nseed: 1\n" + String.join("\n", lines) + "\n").refused();
    assertTrue(said.endsWith("r.yaml:" + sentence), said);
  }

  private static String inFolder(String name) {
    return folder.toAbsolutePath().resolve(name).toString();
  }

  @Test
  void anExtractionIsWrittenOut() throws IOException {
    RecipeNode r = resolved("extract", "source: \"a, b.mp4\"", "dataset: anna", "subject: {name: Anna, basis: own-likeness, expires: 2030-01-31}");
    assertEquals(List.of(inFolder("a, b.mp4")), r.child("source").plain(), "a comma belongs to a name");
    assertEquals("2030-01-31", r.child("subject").text("expires"));
    assertEquals("track", r.text("faces"));
    assertEquals(0.5, r.real("min-score", 0, 1));
    assertEquals(256, r.child("crop").integer("size", 1, 9999));
    assertTrue(r.child("detector").plain().toString().contains("face."), "auto is made a plug-in");
    assertFalse(r.has("identity") || r.has("origin") || r.has("geometry-of"), r.toString());
    assertEquals("identity", resolved("extract", "dataset: anna", "identity: ben").text("faces"));
  }

  @Test
  void whatAnOlderVersionHasWrittenMeansTheSame() throws IOException {
    RecipeNode extract = resolved("extract", "source: /clips/a.mp4", "dataset: anna", "subject: {name: '', basis: none, evidence: ''}",
        "detector: {id: face.opencv-cascade, scaleFactor: 1.2, neighbours: 3, minSize: 30}", "landmarker: {id: landmarks.eyes}", "smoother: none", "faces: track");
    assertEquals("smoother.none", extract.text("smoother"));
    assertEquals(1.2, extract.child("detector").real("scaleFactor", 1, 2));
    RecipeNode mean = resolved("convert", "baseline: mean-face", "identity: anna", "source: b.mp4", "smooth: false");
    assertEquals("anna", mean.text("mean-of"));
    assertEquals("track", mean.text("faces"));
    assertEquals("smoother.none", mean.text("smoother"));
    assertFalse(mean.has("identity") || mean.has("smooth") || mean.has("run") || mean.has("size"), mean.toString());
    RecipeNode evaluate = resolved("evaluate", "candidate: c.mp4");
    assertEquals(Map.of("candidate", inFolder("c.mp4")), evaluate.child("candidates").plain());
    assertTrue(evaluate.list("metrics").size() > 4, "all that are there");
  }

  @Test
  void aConversionKeepsOnlyWhatItsBaselineNeeds() throws IOException {
    RecipeNode back = resolved("convert", "baseline: pasted-back", "source: b.mp4", "mean-of: anna");
    assertEquals(64, back.integer("size", 16, 1024));
    assertFalse(back.has("mean-of"), back.toString());
    assertTrue(back.flag("mark", false));
    RecipeNode same = resolved("convert", "baseline: unchanged", "source: b.mp4", "output: {file: out/x.mp4}", "stages: sharpen");
    assertFalse(same.flag("mark", true));
    assertEquals(inFolder("out/x.mp4"), same.child("output").text("file"));
    assertEquals(1, same.list("stages").size());
    assertFalse(same.has("size") || same.has("target"), same.toString());
  }

  @Test
  void aDetectorIsTrainedByItsOwnRecipe() throws IOException {
    RecipeNode r = resolved("detect", "detector: spectrum", "real: anna", "fake: [ben, cleo]", "controls: {B's own face at 64 px: dora, again: emil}",
        "split: {by: subject}");
    assertEquals(List.of("anna"), r.child("real").plain());
    assertEquals(List.of("ben", "cleo"), r.child("fake").plain());
    assertEquals(List.of("B's own face at 64 px", "again"), List.copyOf(r.child("controls").keys()), "in the order of the recipe");
    assertEquals(Map.of("by", "subject", "training", 0.55, "validation", 0.15, "gap", 6L), r.child("split").plain());
    assertEquals("forgery.meso4", resolved("detect", "real: anna", "fake: ben").child("detector").plain().toString().replaceAll(".*(forgery\\.\\w+).*", "$1"));
  }

  @Test
  void whatIsWrongIsNamedByFileLineAndKey() throws IOException {
    refused("6: unknown key 'datset'; did you mean 'dataset'?", "extract", "source: a.mp4", "datset: anna");
    refused("1: key 'dataset' is missing", "extract", "source: a.mp4");
    refused("6: parameter 'min-score' must be 0 to 1, not 3", "extract", "dataset: anna", "min-score: 3");
    refused("6: parameter 'detector.scale-factor' must be 1.01 to 2, not 99", "extract", "dataset: anna", "detector: {id: opencv-cascade, scale-factor: 99}");
    refused("6: parameter 'subject': 'expires' must be a date like 2027-12-31, not 'soon'", "extract", "dataset: anna", "subject: {expires: soon}");
    refused("6: 'faces' needs the key 'identity': the dataset whose person is meant", "extract", "dataset: anna", "faces: identity");
    refused("7: 'identity' chooses the face by a dataset's person, which 'faces: all' does not; leave one of them out", "extract", "dataset: anna",
        "faces: all", "identity: ben");
    refused("7: 'smoother' calms landmarks that are looked for; with 'geometry-of' none are, so leave one of them out", "extract", "dataset: anna",
        "geometry-of: ben", "smoother: one-euro");
    refused("7: unknown parameter 'metrics[1].chanels'; did you mean 'channels'?", "evaluate", "candidates: {a: b.mp4}", "metrics: [ssim, {id: psnr, chanels: luma}]"
        .replace(", {", ",\n  {"));
    refused("5: 'geometry' says where the face of 'reference' is, and there is no reference", "evaluate", "geometry: x.json", "candidates: {a: b.mp4}");
    refused("5: 'candidate' names one clip and 'candidates' names more; leave one of them out", "evaluate", "candidate: a.mp4", "candidates: {a: b.mp4}");
    refused("5: 'candidates' names no clip", "evaluate", "candidates: {}");
    refused("5: 'run' names no run; train a swap first", "convert", "run: ''", "source: a.mp4");
    refused("7: 'mark' cannot be false: a clip with another face always carries the invisible mark", "convert", "baseline: pasted-back", "source: a.mp4", "mark: false");
    refused("1: key 'mean-of' is missing", "convert", "baseline: mean-face", "source: a.mp4");
    refused("1: key 'run' is missing", "score", "source: a.mp4");
    refused("5: 'run' names no run; train a forgery detector first", "score", "run: ''", "source: a.mp4");
    refused("7: unknown key 'idenity'; did you mean 'identity'?", "score", "run: x", "source: a.mp4", "idenity: ben");
    refused("7: parameter 'crop.size' must be 32 to 1024 px, not 8", "score", "run: x", "source: a.mp4", "crop: {size: 8}");
    refused("1: key 'fake' is missing", "detect", "real: anna");
    refused("5: 'real' names no dataset", "detect", "real: []", "fake: ben");
    refused("7: 'split' training and validation leave 0 % for the test; at least 5 % are needed", "detect", "real: anna", "fake: ben",
        "split: {training: 0.8, validation: 0.2}");
    refused("7: parameter 'split.by' must be one of auto, own, subject, clip, time, not 'person'", "detect", "real: anna", "fake: ben", "split: {by: person}");
    refused("7: unknown parameter 'split.gab'; did you mean 'gap'?", "detect", "real: anna", "fake: ben", "split: {gab: 3}");
    refused("5: 'smooth' is the older key for 'smoother'; leave it out", "convert", "smooth: true", "smoother: none");
  }
}
