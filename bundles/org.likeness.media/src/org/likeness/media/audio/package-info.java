// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Sound as samples. */
package org.likeness.media.audio;
