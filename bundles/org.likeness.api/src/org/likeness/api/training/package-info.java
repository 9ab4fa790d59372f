// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** How networks are trained, whatever they are: ways of training, optimisers and learning-rate schedules. */
package org.likeness.api.training;
