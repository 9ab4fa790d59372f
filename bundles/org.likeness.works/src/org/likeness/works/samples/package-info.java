// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** What is made by a trained picture maker: sheets, clips, the pictures learned from that are nearest, directions among latents. */
package org.likeness.works.samples;
