from itertools import combinations

from bot.charts.labels import Box, placed

CHART = Box(0, 0, 400, 400)


def test_names_of_points_that_lie_together_do_not_cover_each_other():
    points = [(200, 200), (203, 202), (198, 199), (205, 204)]
    labels = placed(points, [(90, 12)] * 4, CHART)
    assert all(a.box.shared(b.box) == 0 for a, b in combinations(labels, 2))


def test_a_name_stays_inside_the_chart():
    (label,) = placed([(395, 200)], [(90, 12)], CHART)
    assert label.box.right <= 400


def test_a_name_with_room_stands_beside_its_point():
    (label,) = placed([(100, 100)], [(90, 12)], CHART)
    assert not label.is_far
    assert label.box.left > 100
