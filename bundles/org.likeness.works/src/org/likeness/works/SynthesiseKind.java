// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.likeness.api.synthesis.Casting;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.base.io.Outputs;
import org.likeness.base.io.Publication;
import org.likeness.core.Likeness;
import org.likeness.core.provenance.Claim;
import org.likeness.core.provenance.Marking;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.run.MetricResult;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoWriter;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code synthesise}: renders clips of persons who do not exist, with their exact geometry.
 *
 * <pre>
 * synthesiser: synthface
 * size: 256
 * fps: 25
 * output: {folder: clips, quality: 78, overwrite: false}       # default: clips/ in the run's folder
 * mark: true                                 # the invisible mark
 * clips:
 *   - {file: a-1.mp4, person: 11, motion: 1, kind: expressive, seconds: 6}
 *   - {file: b-talks.mp4, person: 22, motion: 2, kind: speech, seconds: 6, geometry: true}
 *   - {file: exact.mp4, person: 11, on: 22, motion: 2, kind: speech, seconds: 6}   # the first one's face on the second
 * </pre>
 */
@Component(service = RecipeKind.class)
public final class SynthesiseKind implements RecipeKind {

  @Override
  public String kind() {
    return "synthesise";
  }

  @Override
  public String description() {
    return "Renders clips of persons who do not exist, with sound and exact geometry.";
  }

  @Override
  public Map<String, Object> resolve(Recipe recipe, Likeness likeness, Workspace workspace) {
    RecipeNode r = recipe.root();
    r.known("likeness", "kind", "name", "seed", "synthesiser", "size", "fps", "output", "mark", "clips");
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("synthesiser", synthesiser(r, likeness).plain());
    m.put("size", r.integer("size", 256, 64, 1024));
    m.put("fps", r.real("fps", 25, 1, 120));
    m.put("output", output(recipe, workspace));
    m.put("mark", r.flag("mark", true));
    m.put("clips", orders(r).stream().map(ClipOrder::plain).toList());
    return m;
  }

  private static Map<String, Object> output(Recipe recipe, Workspace workspace) {
    Map<String, Object> m = new LinkedHashMap<>();
    RecipeNode node = recipe.root().optional("output").orElse(null);
    String folder = "";
    long quality = VideoOptions.DEFAULT_QUALITY;
    if (node != null) {
      node.known("folder", "quality", "overwrite");
      folder = node.text("folder", "");
      quality = node.integer("quality", quality, 1, 100);
    }
    m.put("folder", folder.isEmpty() ? "" : Sources.absolute(recipe, workspace, node.child("folder")).toString());
    m.put("quality", quality);
    m.put("overwrite", node != null && node.flag("overwrite", false));
    return m;
  }

  /** The clips, none of which writes a file of another. */
  private static List<ClipOrder> orders(RecipeNode r) {
    List<ClipOrder> orders = new ArrayList<>();
    Map<Path, String> taken = new HashMap<>();
    for (RecipeNode node : r.list("clips")) {
      ClipOrder order = ClipOrder.read(node);
      for (Path file : order.files(Path.of(""))) {
        String other = taken.putIfAbsent(file, order.file());
        if (other != null) {
          throw node.child("file").problem("would write " + file + ", as the clip '" + other + "' does; give each clip a name of its own");
        }
      }
      orders.add(order);
    }
    return orders;
  }

  /** Where the clips go, before any is rendered. */
  private static Path place(RunContext context, List<ClipOrder> orders) {
    RecipeNode output = context.recipe().root().child("output");
    if (output.text("folder", "").isEmpty()) {
      return context.folder().path().resolve("clips");
    }
    Path folder = Path.of(output.text("folder"));
    Outputs outputs = Targets.outside(context, output.flag("overwrite", false));
    for (ClipOrder order : orders) {
      VideoWriter.check(folder.resolve(order.file()), "");
      Targets.linked(outputs, context, folder.resolve(order.file()));
      order.files(folder).forEach(outputs::file);
    }
    outputs.require();
    return folder;
  }

  private static Configured synthesiser(RecipeNode r, Likeness likeness) {
    return r.optional("synthesiser").map(n -> likeness.plugins().configure(Synthesiser.KIND, n))
        .orElseGet(() -> likeness.plugins().configure(Synthesiser.KIND, "synthesis.synthface", "synthesiser"));
  }

  @Override
  public void execute(RunContext context) throws Exception {
    RecipeNode r = context.recipe().root();
    Configured chosen = synthesiser(r, context.likeness());
    Synthesiser<Record> plugin = chosen.as(Synthesiser.class);
    RecipeNode output = r.child("output");
    List<MetricResult> results = new ArrayList<>();
    List<ClipOrder> orders = orders(r);
    Path folder = place(context, orders);
    try (Synthesiser.Worker worker = plugin.create(chosen.parameters(), context.plugins())) {
      for (ClipOrder order : orders) {
        Synthesiser.Clip clip = worker.clip(Casting.swap(order.person(), order.on()), order.motion(), order.kind(), order.seconds(),
            r.real("fps", 25, 1, 120), (int) r.integer("size", 256, 64, 1024));
        Path file = folder.resolve(order.file()).normalize();
        Marking marking = r.flag("mark", true) ? Marking.of(context.folder().id(), order.file()) : null;
        RenderedClip rendered = new RenderedClip(clip, order, (int) output.integer("quality", VideoOptions.DEFAULT_QUALITY, 1, 100), marking);
        try (Publication publication = Publication.in(file.getParent(), output.flag("overwrite", false))) {
          publication.write(file, staged -> {
            rendered.write(staged, context.progress());
            return context.likeness().provenance().sign(staged, claim(chosen.id(), context.folder().id(), marking));
          });
          publication.publish();
        }
        results.add(new MetricResult("synthesise.frames", "Frames rendered", clip.frames(), "", null, clip.frames(), Double.NaN,
            Double.NaN, "", order.file(), Map.of("person", Long.toString(order.person()), "on", Long.toString(order.on()),
                "motion", order.kind().name().toLowerCase(Locale.ROOT) + " " + order.motion())));
        context.progress().note("Wrote " + file);
      }
    }
    context.folder().results(results);
  }

  private static Claim claim(String synthesiser, String run, Marking marking) {
    List<Claim.Action> actions = new ArrayList<>();
    actions.add(new Claim.Action("c2pa.created", "Rendered by " + synthesiser + "; the person does not exist"));
    if (marking != null) {
      actions.add(new Claim.Action("c2pa.watermarked", "Invisible mark " + Marking.ALGORITHM));
    }
    return new Claim(Claim.SourceType.ALGORITHMIC_MEDIA, actions, List.of(), run, Map.of(), marking == null ? "" : marking.hex());
  }
}
