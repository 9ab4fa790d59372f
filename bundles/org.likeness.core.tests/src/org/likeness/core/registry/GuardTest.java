// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.likeness.api.dataset.DatasetFormat;
import org.likeness.api.face.Detection;
import org.likeness.api.face.FaceDetector;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.face.Landmarker;
import org.likeness.api.face.Masker;
import org.likeness.api.face.Smoother;
import org.likeness.api.face.Tracker;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.gan.BatchAugmenter;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.Blender;
import org.likeness.api.swap.ColourTransfer;
import org.likeness.api.swap.FaceStage;
import org.likeness.api.swap.ReconstructionLoss;
import org.likeness.api.training.OptimiserKind;
import org.likeness.api.training.Schedule;
import org.likeness.core.registry.PluginEntry.State;
import org.likeness.tensor.EngineSettings;
import org.likeness.tensor.Grad;
import org.likeness.tensor.TensorEngine;

/** Wrong answers of every kind of plug-in are refused at the boundary, with the plug-in's name. */
class GuardTest {
  private static final Image PICTURE = Image.rgb(32, 24);
  private static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);
  private static final Record NONE = org.likeness.api.plugin.NoParameters.DEFAULTS;

  private final Calls calls = new Calls();

  /** A plug-in or worker of an interface whose every method gives this answer. */
  @SuppressWarnings("unchecked")
  private static <T> T answering(Class<T> type, Supplier<Object> answer) {
    InvocationHandler handler = (proxy, method, arguments) -> method.getName().equals("close") ? null : answer.get();
    return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  @SuppressWarnings("unchecked")
  private <T extends Plugin<?>> T guarded(Kind kind, Class<? super T> type, Supplier<Object> answer) {
    PluginEntry entry = new PluginEntry(kind, kind.prefix() + ".x", "X", "", "", "", List.of(), "com.example", "1.2.3", "", State.READY, "",
        Optional.empty(), 0);
    return (T) Guard.of(entry, (Plugin<?>) answering(type, answer), calls);
  }

  private static DynamicTest refused(String sentence, Runnable call) {
    return DynamicTest.dynamicTest(sentence, () -> {
      String said = assertThrows(PluginFailure.class, call::run).getMessage();
      String end = said.substring(said.indexOf(" has failed: ") + " has failed: ".length());
      assertEquals(sentence, end);
      assertEquals(true, said.contains(".x' (com.example 1.2.3)"), said);
    });
  }

  private DynamicTest faces(String sentence, Detection... found) {
    FaceDetector<Record> d = guarded(FaceDetector.KIND, FaceDetector.class, () -> answering(FaceDetector.Worker.class, () -> Arrays.asList(found)));
    return refused(sentence, () -> d.create(NONE, null).detect(PICTURE));
  }

  @TestFactory
  Stream<DynamicTest> detectors() {
    return Stream.of(faces("a detection is missing (null)", (Detection) null), faces("a detection is missing (null)", new Detection(null, 1)),
        faces("a face has the score NaN, but allowed is 0 to 1", new Detection(new Box(1, 1, 5, 5), Double.NaN)),
        faces("a face has the score 7.0, but allowed is 0 to 1", new Detection(new Box(1, 1, 5, 5), 7)),
        faces("a face lies at 900.0, 1.0 with the size 5.0 x 5.0, which is not in the picture of 32 x 24", new Detection(new Box(900, 1, 5, 5), 1)),
        faces("a face lies at NaN, 1.0 with the size 5.0 x 5.0, which is not in the picture of 32 x 24", new Detection(new Box(Double.NaN, 1, 5, 5), 1)),
        faces("a face lies at 1.0, 1.0 with the size 0.0 x 5.0, which is not in the picture of 32 x 24", new Detection(new Box(1, 1, 0, 5), 1)));
  }

  @TestFactory
  Stream<DynamicTest> landmarkersMaskersAndEmbedders() {
    Landmarks wild = new Landmarks(Landmarks.Scheme.EYES, new double[] {1, 2, Double.NaN, 3});
    Landmarker<Record> l = guarded(Landmarker.KIND, Landmarker.class, () -> answering(Landmarker.Worker.class, () -> Optional.of(wild)));
    Masker<Record> small = guarded(Masker.KIND, Masker.class, () -> answering(Masker.Worker.class, () -> Plane.zeros(3, 4)));
    Masker<Record> loud = guarded(Masker.KIND, Masker.class, () -> answering(Masker.Worker.class, () -> {
      Plane p = Plane.zeros(32, 24);
      p.data()[7] = 255;
      return p;
    }));
    IdentityEmbedder<Record> none = embedder(new float[0]);
    IdentityEmbedder<Record> wrong = embedder(new float[] {3, 4});
    IdentityEmbedder<Record> nan = embedder(new float[] {Float.NaN});
    IdentityEmbedder<Record> few = several(List.of(new float[] {1}));
    IdentityEmbedder<Record> oneWrong = several(List.of(new float[] {0, 1}, new float[] {3, 4}));
    float[][] growing = {{1}, {1, 0}};
    int[] n = {0};
    IdentityEmbedder<Record> changing = guarded(IdentityEmbedder.KIND, IdentityEmbedder.class,
        () -> answering(IdentityEmbedder.Worker.class, () -> growing[n[0]++]));
    return Stream.of(
        refused("a landmark lies at NaN, which is no place in or near the picture", () -> l.create(NONE, null).find(PICTURE, new Box(0, 0, 9, 9))),
        refused("its mask is 3 x 4 for a picture of 32 x 24", () -> small.create(NONE, null).mask(PICTURE, null)),
        refused("its mask holds 255.0, but allowed is 0 to 1", () -> loud.create(NONE, null).mask(PICTURE, null)),
        refused("its vector is empty", () -> none.create(NONE, null).embed(PICTURE)),
        refused("its vector has the length 5.0, but must have 1", () -> wrong.create(NONE, null).embed(PICTURE)),
        refused("its vector has the length NaN, but must have 1", () -> nan.create(NONE, null).embed(PICTURE)),
        refused("it gives 1 vectors for 2 faces", () -> few.create(NONE, null).embed(List.of(PICTURE, PICTURE))),
        refused("its vector has the length 5.0, but must have 1", () -> oneWrong.create(NONE, null).embed(List.of(PICTURE, PICTURE))),
        DynamicTest.dynamicTest("vectors of several faces", () -> assertEquals(1, few.create(NONE, null).embed(List.of(PICTURE)).size())),
        refused("it gave a vector of 2 numbers after some of 1", () -> {
          IdentityEmbedder.Worker worker = changing.create(NONE, null);
          worker.embed(PICTURE);
          worker.embed(PICTURE);
        }));
  }

  @TestFactory
  Stream<DynamicTest> trackers() {
    Detection face = new Detection(new Box(1, 1, 5, 5), 1);
    return Stream.of(tracks("it numbers 1 of the 2 faces of a frame", face, face, 4), tracks("it gave a track the number -1, but allowed is 0 and more", face, face, 0, -1),
        tracks("it says that two faces of one frame are one person's (track 3)", face, face, 3, 3));
  }

  @TestFactory
  Stream<DynamicTest> smoothers() {
    Landmarks eyes = new Landmarks(Landmarks.Scheme.EYES, new double[] {1, 2, 3, 4});
    Landmarks five = new Landmarks(Landmarks.Scheme.FIVE, new double[10]);
    Landmarks wild = new Landmarks(Landmarks.Scheme.EYES, new double[] {1, 2, Double.NaN, 4});
    return Stream.of(calm("it gives landmarks for 0 of the 1 faces of a track", eyes), calm("it answers " + five + " to landmarks of the scheme EYES", eyes, five),
        calm("it answers null to landmarks of the scheme EYES", eyes, (Landmarks) null), calm("a landmark is no number: " + wild, eyes, wild));
  }

  private DynamicTest calm(String sentence, Landmarks asked, Landmarks... answer) {
    Smoother<Record> s = guarded(Smoother.KIND, Smoother.class, () -> answering(Smoother.Worker.class, () -> Arrays.asList(answer)));
    return refused(sentence, () -> s.create(NONE, null).smooth(List.of(new Smoother.Sighting(0, 0, asked))));
  }

  private DynamicTest tracks(String sentence, Detection one, Detection two, int... numbers) {
    Tracker<Record> t = guarded(Tracker.KIND, Tracker.class, () -> answering(Tracker.Worker.class, () -> numbers));
    return refused(sentence, () -> t.create(NONE, null).next(0, PICTURE, List.of(one, two)));
  }

  private IdentityEmbedder<Record> several(List<float[]> vectors) {
    return guarded(IdentityEmbedder.KIND, IdentityEmbedder.class, () -> answering(IdentityEmbedder.Worker.class, () -> vectors));
  }

  private IdentityEmbedder<Record> embedder(float[] vector) {
    return guarded(IdentityEmbedder.KIND, IdentityEmbedder.class, () -> answering(IdentityEmbedder.Worker.class, () -> vector));
  }

  @TestFactory
  Stream<DynamicTest> pictures() {
    ColourTransfer<Record> colour = guarded(ColourTransfer.KIND, ColourTransfer.class, () -> Image.rgb(9, 9));
    Blender<Record> blend = guarded(Blender.KIND, Blender.class, () -> new Image(32, 24, 1, new byte[32 * 24]));
    Augmenter<Record> augment = guarded(Augmenter.KIND, Augmenter.class, () -> new Augmenter.Pair(Image.rgb(8, 8), Image.rgb(8, 9), Optional.empty()));
    Augmenter<Record> half = guarded(Augmenter.KIND, Augmenter.class, () -> new Augmenter.Pair(Image.rgb(8, 8), null, Optional.empty()));
    Augmenter<Record> flat = guarded(Augmenter.KIND, Augmenter.class, () -> new Affine(0, 0, 1, 0, 0, 1));
    ForgeryDetector<Record> sure = guarded(ForgeryDetector.KIND, ForgeryDetector.class, () -> answering(ForgeryDetector.Trained.class, () -> 1.5));
    ForgeryDetector<Record> map = guarded(ForgeryDetector.KIND, ForgeryDetector.class, () -> answering(ForgeryDetector.Trained.class, () -> Plane.zeros(1, 1)));
    FaceStage<Record> stage = guarded(FaceStage.KIND, FaceStage.class, () -> answering(FaceStage.Worker.class, () -> Image.rgb(32, 23)));
    return Stream.of(
        refused("its picture is 32 x 23 x 3, but must be 32 x 24 x 3 as the one that it was given", () -> stage.create(NONE, null).apply(PICTURE, PICTURE, null)),
        refused("its picture is 9 x 9 x 3, but must be 32 x 24 x 3 as the one that it was given", () -> colour.transfer(NONE, PICTURE, PICTURE, null)),
        refused("its picture is 32 x 24 x 1, but must be 32 x 24 x 3 as the one that it was given", () -> blend.blend(NONE, PICTURE, PICTURE, null, IDENTITY)),
        refused("its target is 8 x 9 x 3, not 8 x 8 x 3", () -> augment.augment(NONE, PICTURE, Optional.empty(), 8, null)),
        refused("its target is missing (null)", () -> half.augment(NONE, PICTURE, Optional.empty(), 8, null)),
        refused("its view is no map that can be turned round: " + new Affine(0, 0, 1, 0, 0, 1), () -> flat.view(NONE, 8, 8)),
        refused("it gave the probability 1.5, but allowed is 0 to 1", () -> sure.load(NONE, null, null).fakeProbability(PICTURE)),
        refused("its map is 1 x 1 for a picture of 32 x 24", () -> map.load(NONE, null, null).explain(PICTURE)));
  }

  private DynamicTest features(String sentence, float[]... rows) {
    FeatureExtractor<Record> f = guarded(FeatureExtractor.KIND, FeatureExtractor.class, () -> answering(FeatureExtractor.Worker.class, () -> rows));
    return refused(sentence, () -> f.create(NONE, null).of(List.of(PICTURE, PICTURE)));
  }

  private DynamicTest measured(String sentence, SetMetric.Result result) {
    SetMetric<Record> m = guarded(SetMetric.KIND, SetMetric.class, () -> result);
    return refused(sentence, () -> m.measure(NONE, null, Optional.empty(), null, null));
  }

  @TestFactory
  Stream<DynamicTest> featuresAndSetMetrics() {
    return Stream.of(features("it gives features of 1 of 2 pictures", new float[] {1}), features("it gave features of 2 numbers after some of 1", new float[] {1}, new float[] {1, 2}),
        features("a feature is no number: NaN", new float[] {1}, new float[] {Float.NaN}), features("a picture's features are missing (null)", null, new float[] {1}),
        measured("its value is no number: NaN", new SetMetric.Result(Double.NaN, 0, 1, "", java.util.Map.of())),
        measured("its interval goes from 2.0 to 1.0", new SetMetric.Result(1, 2, 1, "", java.util.Map.of())),
        measured("its result lacks its interval's words or its recipe (null)", new SetMetric.Result(1, 0, 2, null, java.util.Map.of())));
  }

  @TestFactory
  Stream<DynamicTest> formats() {
    DatasetFormat<Record> unsure = guarded(DatasetFormat.KIND, DatasetFormat.class, () -> Double.NaN);
    DatasetFormat<Record> holes = guarded(DatasetFormat.KIND, DatasetFormat.class, () -> Stream.of((Object) null));
    DatasetFormat<Record> lazy = guarded(DatasetFormat.KIND, DatasetFormat.class, () -> Stream.of(1).map(i -> {
      throw new IllegalStateException("half way through");
    }));
    DatasetFormat.Item bare = new DatasetFormat.Item(Path.of("/a"), null, "", "", "");
    DatasetFormat<Record> bares = guarded(DatasetFormat.KIND, DatasetFormat.class, () -> Stream.of(bare));
    return Stream.of(refused("it is sure by NaN, but allowed is 0 to 1", () -> unsure.recognises(Path.of("/"))),
        refused("one of its items is null", () -> holes.read(NONE, null, null).iterator().next()),
        refused("half way through", () -> lazy.read(NONE, null, null).iterator().hasNext()),
        refused("an item lacks its file, medium, subject, split or label (null): " + bare, () -> bares.read(NONE, null, null).toList()));
  }

  @TestFactory
  Stream<DynamicTest> losses() {
    TensorEngine engine = new TensorEngine(EngineSettings.fromEnvironment().withThreads(1));
    NDManager m = engine.newManager();
    NDArray vector = m.ones(new Shape(3));
    AdversarialLoss<Record> many = guarded(AdversarialLoss.KIND, AdversarialLoss.class, () -> vector);
    AdversarialLoss<Record> none = guarded(AdversarialLoss.KIND, AdversarialLoss.class, () -> null);
    ReconstructionLoss<Record> constant = guarded(ReconstructionLoss.KIND, ReconstructionLoss.class, () -> m.create(1f));
    GanTerm<Record> never = guarded(GanTerm.KIND, GanTerm.class, () -> 0);
    GanTerm<Record> wide = guarded(GanTerm.KIND, GanTerm.class, () -> answering(GanTerm.Term.class, () -> vector));
    GanArchitecture<Record> bare = guarded(GanArchitecture.KIND, GanArchitecture.class, () -> new GanArchitecture.Networks(null, null, 3));
    BatchAugmenter<Record> shrill = guarded(BatchAugmenter.KIND, BatchAugmenter.class, () -> 1.5);
    BatchAugmenter<Record> flattening = guarded(BatchAugmenter.KIND, BatchAugmenter.class, () -> vector);
    Schedule<Record> nowhere = guarded(Schedule.KIND, Schedule.class, () -> Double.NaN);
    OptimiserKind<Record> forgetful = guarded(OptimiserKind.KIND, OptimiserKind.class,
        () -> answering(OptimiserKind.Rule.class, () -> java.util.Collections.singletonMap("mean", null)));
    return Stream.of(refused("its loss must be one number, not an array of shape (3)", () -> many.generator(NONE, vector, () -> vector)),
        refused("it answered nothing (null) to 'generator'", () -> none.generator(NONE, vector, () -> vector)),
        refused("The loss was not computed from anything that requires a gradient", () -> constant.loss(NONE, vector, vector)),
        refused("it wants to be asked every 0 steps, but allowed is at least 1", () -> never.interval(NONE)),
        refused("its term must be one number, not an array of shape (3)", () -> wide.create(NONE, null).of(null)),
        refused("its strength is 1.5, but allowed is 0 to 1", () -> shrill.first(NONE)),
        refused("it made pictures of shape (3) of such of (2, 3)", () -> flattening.apply(NONE, m.ones(new Shape(2, 3)), 1)),
        refused("its factor is NaN, but allowed is a number, 0 or more", () -> nowhere.factor(NONE, 0, 0)),
        refused("an array of its state is missing (null)", () -> forgetful.create(NONE, Map.of()).state()),
        refused("a network is missing (null)", () -> bare.build(NONE, new GanArchitecture.Pictures(8, 3))),
        DynamicTest.dynamicTest("without recording a constant is an answer", () -> assertNotNull(Grad.off(() -> constant.loss(NONE, vector, vector)))));
  }

  @Test
  void problemsOfTheUserAndCancellationPassAsTheyAre() {
    UserProblem problem = new UserProblem("size 100 cannot be made");
    GanArchitecture<Record> fussy = guarded(GanArchitecture.KIND, GanArchitecture.class, () -> {
      throw problem;
    });
    assertEquals(problem, assertThrows(UserProblem.class, () -> fussy.build(NONE, new GanArchitecture.Pictures(100, 3))));
    GanArchitecture<Record> stopped = guarded(GanArchitecture.KIND, GanArchitecture.class, () -> {
      throw new CancellationException("Cancelled");
    });
    assertThrows(CancellationException.class, () -> stopped.build(NONE, new GanArchitecture.Pictures(100, 3)));
  }

  @Test
  void whoIsAtWorkIsKnown() {
    List<?>[] seen = new List<?>[1];
    GanArchitecture<Record> looking = guarded(GanArchitecture.KIND, GanArchitecture.class, () -> {
      seen[0] = calls.inWords(java.time.Duration.ZERO);
      return null;
    });
    assertThrows(PluginFailure.class, () -> looking.build(NONE, new GanArchitecture.Pictures(8, 3)));
    assertEquals(List.of("the GAN architecture 'gan.x' (com.example 1.2.3)"), seen[0]);
    assertEquals(List.of(), calls.inWords(java.time.Duration.ZERO));
  }
}
