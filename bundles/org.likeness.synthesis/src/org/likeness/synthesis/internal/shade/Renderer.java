// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.shade;

import java.util.EnumMap;
import java.util.Map;
import org.likeness.api.image.Plane;
import org.likeness.api.synthesis.Rendered;
import org.likeness.api.synthesis.Rendered.Mask;
import org.likeness.api.synthesis.Scene;
import org.likeness.synthesis.internal.raster.DepthBuffer;
import org.likeness.synthesis.internal.raster.ShadowMap;
import org.likeness.synthesis.internal.raster.Stage;
import org.likeness.synthesis.internal.scene.HeadKit;
import org.likeness.synthesis.internal.scene.Puppet;

/** Renders puppets: shadow map, visibility, shading, truth, sensor. Keeps its buffers; one thread. */
public final class Renderer {
  private static final int SHADOW = 360;
  private static final float SHADOW_RADIUS = 17;
  private final int samples;
  private final ShadowMap shadow = new ShadowMap(SHADOW, SHADOW_RADIUS);
  private DepthBuffer buffer;
  private float[] mapX = new float[0];
  private float[] mapY = new float[0];
  private float[] mapN = new float[0];
  private float[] linear = new float[0];
  private float[] backdrop;
  private long backdropSeed;
  private int backdropSize;

  /** A renderer with {@code samples} x {@code samples} samples a pixel. */
  public Renderer(HeadKit kit, int samples) {
    this.samples = samples;
  }

  public Rendered render(Puppet puppet, Scene scene, int size) {
    prepare(puppet, scene, size);
    View view = new View(scene.camera(), size, samples);
    puppet.act(scene, view.x, view.y, view.z, (float) (scene.camera().height() / (size * samples)));
    LightRig light = new LightRig(scene.light());
    Stage stage = puppet.stage;
    view.project(stage);
    shadows(puppet, light);
    buffer.clear();
    View.draw(stage, buffer, 0, puppet.clothTriangle, true);
    View.draw(stage, buffer, puppet.clothTriangle, puppet.hairTriangle, false);
    View.ribbons(buffer, stage.triangles, puppet.hairTriangle, stage.parts.length, stage.sx, stage.sy, stage.inv);
    Map<Mask, Plane> masks = new EnumMap<>(Mask.class);
    for (Mask m : Mask.values()) {
      masks.put(m, Plane.zeros(size, size));
    }
    Plane depth = Plane.zeros(size, size);
    new Painter(puppet, light, shadow, buffer, view, samples).paint(size, backdrop, linear, masks, depth);
    return new Rendered(Sensor.develop(linear, size, scene.noise()), Truth.landmarks(puppet, view), masks, depth,
        scene.pose().toArray(), Truth.units(scene), puppet.person.identity.clone());
  }

  private void prepare(Puppet puppet, Scene scene, int size) {
    if (buffer == null || buffer.width != samples * size) {
      buffer = new DepthBuffer(samples * size, samples * size, 0, true);
      linear = new float[3 * size * size];
    }
    if (backdrop == null || backdropSeed != scene.background() || backdropSize != size) {
      backdrop = Backdrop.paint(scene.background(), size);
      backdropSeed = scene.background();
      backdropSize = size;
    }
    if (mapX.length < puppet.stage.vertices()) {
      mapX = new float[puppet.stage.vertices()];
      mapY = new float[mapX.length];
      mapN = new float[mapX.length];
    }
  }

  private void shadows(Puppet p, LightRig l) {
    Stage s = p.stage;
    shadow.begin(l.kx, l.ky, l.kz, 0, 1, 0);
    shadow.project(s, 0, p.faceHairVertex, mapX, mapY, mapN);
    // half of the locks make a shadow that cannot be told from that of all
    shadow.draw(s, 0, p.hairTriangle, mapX, mapY, mapN);
    View.ribbons(shadow.map(), s.triangles, p.hairTriangle, p.hairTriangle + (p.faceHairTriangle - p.hairTriangle) / 2, mapX, mapY, mapN);
    for (int v = p.hairVertex; v < p.faceHairVertex; v += 2) {
      float below = shadow.depthBelow(s.x[v], s.y[v], s.z[v]);
      float lit = below < 0.12f ? 1 : (float) Math.exp(-0.85f * (below - 0.12f));
      s.open[v] = lit;
      s.open[v + 1] = lit;
    }
  }
}
