// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.run.MetricResult;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.Face;
import org.likeness.datasets.Subject;

/** Training an editor and a reader, and changing a dataset's faces by them. */
class EditTest {
  @TempDir
  static Path folder;
  private static Shell shell;
  private static Workspace workspace;

  private static final String TINY = "size: 32\ngenerator-features: 4\ndiscriminator-features: 4\nresidual-blocks: 1\nbatch: 3\ndevice: {threads: 1}\n";

  @BeforeAll
  static void train() throws IOException {
    shell = new Shell(folder);
    workspace = Product.likeness().workspace(folder.resolve("ws"), true);
    Persons.create(workspace, folder.resolve("pictures"), "person-a", Basis.SYNTHETIC_PERSON, 10, 1);
    Persons.create(workspace, folder.resolve("pictures"), "person-b", Basis.SYNTHETIC_PERSON, 12, 2);
    Persons.create(workspace, folder.resolve("pictures"), "many", Basis.SYNTHETIC_PERSON, 40, 3);
    named("person-b");
    run("ganimation", "name: smile\ndata: {images: person-a}\nattributes: [AU12, AU26]\nbudget: {steps: 3}\n" + TINY).ok();
    run("stargan", "name: star\ndata: {images: person-a}\nbudget: {steps: 2}\n" + TINY).ok();
    run("attribute-reader", "name: reader\ndata: {images: many}\nattributes: [AU26, AU12]\nsize: 32\nfeatures: 4\nbatch: 4\nbudget: {steps: 3}\n").ok();
  }

  private static Shell.Result run(String kind, String keys) throws IOException {
    Files.writeString(folder.resolve("r.yaml"), "likeness: 1\nkind: " + kind + "\nseed: 1\n" + keys);
    return shell.run("run r.yaml --workspace ws");
  }

  /** Its faces are of two persons. */
  private static void named(String name) {
    Dataset dataset = workspace.datasets().get(name);
    try (DatasetEditor editor = dataset.edit()) {
      editor.info(dataset.info().withSubjects(List.of(Subject.of("", Basis.SYNTHETIC_PERSON),
          Subject.of("anna", Basis.SYNTHETIC_PERSON), Subject.of("ben", Basis.SYNTHETIC_PERSON))));
      for (Face face : dataset.usableFaces()) {
        editor.subject(List.of(face.id()), face.id() % 2 == 0 ? "anna" : "ben");
      }
      editor.commit();
    }
  }

  private static List<MetricResult> results(String run) {
    return workspace.runs().find(run).results();
  }

  @Test
  void changedFacesAreMeasuredAndKept() throws IOException {
    shell.run("edit smile --faces person-b --vary 2 --most 6 --to varied --reader reader --name vary --workspace ws").ok();
    Dataset varied = workspace.datasets().get("varied");
    assertEquals(12, varied.usableFaces().size());
    Face face = varied.usableFaces().getFirst();
    assertEquals(Face.Origin.SYNTHETIC, face.origin());
    assertTrue(face.attributes().get("AU12").orElseThrow() >= 0 && face.attributes().get("AU12").orElseThrow() <= 0.8);
    assertNotEquals(face.attributes().get("AU12"), varied.usableFaces().get(1).attributes().get("AU12"), "each is asked for something else");
    assertEquals(Basis.SYNTHETIC_PERSON, varied.info().subjects().getFirst().basis(), "rights go with the faces");
    List<MetricResult> all = results("vary");
    assertTrue(all.stream().anyMatch(r -> r.id().equals("edit.correlation") && r.subject().equals("AU12") && r.n() == 12), all + "");
    assertTrue(all.stream().anyMatch(r -> r.id().equals("edit.error") && r.recipe().get("reader").contains("unchanged faces")), all + "");
    assertTrue(all.stream().anyMatch(r -> r.id().equals("edit.identity-share") && Double.isFinite(r.value())), all + "");
    assertEquals(13, Files.readAllLines(workspace.runs().find("vary").file("faces.csv").orElseThrow()).size());
    assertFalse(Files.exists(workspace.runs().find("vary").folder().resolve("faces")), "what is in the dataset need not lie about twice");
  }

  @Test
  void withoutTwoFacesOfAPersonIdentityIsLeftOut() {
    String said = shell.run("edit smile --faces person-a --vary 1 --most 4 --name single --workspace ws").ok().err();
    assertTrue(said.contains("None of the persons has two faces here"), said);
    assertTrue(results("single").stream().noneMatch(r -> r.id().startsWith("edit.identity")));
  }

  @Test
  void sameSeedSameFaces() {
    shell.run("edit smile --faces person-b --vary 1 --most 3 --to once --seed 4 --name once --workspace ws").ok();
    shell.run("edit smile --faces person-b --vary 1 --most 6 --to twice --seed 4 --name twice --workspace ws").ok();
    List<Face> once = workspace.datasets().get("once").usableFaces();
    assertEquals(3, once.size());
    assertEquals(once.getFirst().attributes(), workspace.datasets().get("twice").usableFaces().getFirst().attributes());
  }

  @Test
  void whatIsNotAskedForStays() {
    shell.run("edit smile --faces person-b --set AU12=0.5 --where AU26>0.2 --to half --name half --workspace ws").ok();
    List<Face> half = workspace.datasets().get("half").usableFaces();
    List<Face> before = workspace.datasets().get("person-b").usableFaces().stream().filter(f -> f.attributes().get("AU26").orElseThrow() > 0.2).toList();
    assertEquals(8, before.size());
    assertEquals(8, half.size(), "of the others nobody asked");
    for (int i = 0; i < half.size(); i++) {
      assertEquals(0.5, half.get(i).attributes().get("AU12").orElseThrow());
      assertEquals(before.get(i).attributes().get("AU26"), half.get(i).attributes().get("AU26"));
    }
    assertTrue(results("half").stream().noneMatch(r -> r.id().equals("edit.correlation")), "nothing varies");
  }

  @Test
  void classesAreAskedForOneAtATime() {
    shell.run("edit star --faces person-b --set odd=1 --to odd --name odd --workspace ws").ok();
    assertTrue(workspace.datasets().get("odd").items().stream().allMatch(i -> i.label().equals("odd")));
    assertTrue(shell.run("edit star --faces person-b --set odd=0.5 --workspace ws").refused().contains("must name one class"));
    assertTrue(shell.run("edit star --faces person-b --set glad=1 --workspace ws").refused().contains("asks for 'glad', which the editor of run"));
  }

  @Test
  void whatCannotBeDoneIsOneSentence() throws IOException {
    assertTrue(shell.run("edit smile --faces person-b --workspace ws").refused().contains("nothing would be changed"));
    assertTrue(shell.run("edit smile --faces person-b --vary 1 --to person-a --workspace ws").refused().contains("names a dataset that is there already"));
    assertTrue(shell.run("edit smile --faces person-b --vary 1 --where smiling --workspace ws").refused().contains("'smiling' is no condition on faces"));
    assertTrue(shell.run("edit smile --faces person-b --vary 1 --where AU26>3 --workspace ws").refused().contains("has no faces of which this holds: AU26>3.0"));
    assertTrue(shell.run("dataset faces person-b --where AU26>0.2 --workspace ws").ok().out().startsWith("person-b: 8 faces"));
    assertTrue(shell.run("edit reader --faces person-b --vary 1 --workspace ws").refused().contains("which trains nothing that changes faces"));
    assertTrue(shell.run("edit smile --faces person-b --vary 1 --reader smile --workspace ws").refused().contains("which trains nothing that reads numbers off faces"));
    assertTrue(run("ganimation", "name: x\ndata: {images: person-a}\nattributes: [AU99]\nbudget: {steps: 1}\n" + TINY).refused()
        .contains("'AU99' is not known; known of all are AU12, AU26"));
    assertTrue(run("ganimation", "name: x\ndata: {images: person-a}\nattributes: []\n" + TINY).refused().contains("'attributes' must name"));
    assertTrue(run("ganimation", "name: x\ndata: {images: person-a}\nsize: 48\n").refused().contains("size 48 cannot be made"));
  }
}
